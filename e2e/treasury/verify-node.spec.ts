import { createServer } from 'node:http';
import { expect } from '@playwright/test';
import { decodeFunctionResult, encodeFunctionResult, isHex, zeroHash } from 'viem';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { type SecondNode, startSecondNode } from '@/e2e/fixtures/nodes/second-node';
import { test as base } from '@/e2e/fixtures/test';
import { VerifyDialog } from '@/e2e/pages/verify-dialog';
import { explainNode, type NodeIssue } from '@/lib/domain/figures/node-issue';
import { nodeUrlWords } from '@/lib/domain/figures/node-url';

const test = base.extend<{ node: SecondNode; verify: VerifyDialog }>({
  node: async ({ world, watch }, use) => {
    const node = await startSecondNode(`${world.siteUrl}/rpc`);
    watch.allowHost(node.url);
    await use(node);
    await node.stop();
  },
  verify: async ({ page }, use) => {
    await page.goto('/');
    const verify = new VerifyDialog(page);
    await verify.open('Backing ratio');
    await use(verify);
  },
});

const hostOf = ({ url }: SecondNode) => new URL(url).host;

async function expectIssue({ dialog }: VerifyDialog, issue: NodeIssue): Promise<void> {
  const { title, text, hint } = explainNode(issue, 'en-US');
  await expect(dialog).toContainText(title);
  await expect(dialog).toContainText(`${text} ${hint}`);
}

test('an honest node confirms the result, and is not contacted before the click', async ({
  node,
  verify,
}) => {
  await verify.node.fill(node.url);
  expect(node.asked).toEqual([]);
  await verify.checkButton.click();
  await expect(verify.dialog).toContainText(`${hostOf(node)} confirms this result`);
  await expect(verify.dialog).toContainText('Same response, byte for byte');
  await expect(verify.differences).toHaveCount(0);
  expect([...node.asked].sort()).toEqual(['eth_call', 'eth_chainId', 'eth_getBlockByNumber']);
});

test('a node that changes one value is reported with both values', async ({ node, verify, chain }) => {
  const { supply } = await chain.snapshot();
  node.twist((method, honest) => {
    const result = 'result' in honest ? honest.result : undefined;
    if (method !== 'eth_call' || !isHex(result)) return honest;
    const lens = { abi: treasuryLensAbi, functionName: 'snapshot' } as const;
    const answer = decodeFunctionResult({ ...lens, data: result });
    return { result: encodeFunctionResult({ ...lens, result: { ...answer, supply: supply + 1n } }) };
  });
  await verify.check(node.url);
  await expect(verify.dialog).toContainText(`${hostOf(node)} returned a different result`);
  await expect(verify.differences).toHaveCount(1);
  await expect(verify.differences).toContainText('supply');
  await expect(verify.differences.getByRole('definition')).toHaveText([`${supply}`, `${supply + 1n}`]);
});

test('a node on a fork is detected by its block hash', async ({ node, verify, chain }) => {
  const { hash } = await chain.client.getBlock();
  node.twist((method, honest) => {
    const block = 'result' in honest && method === 'eth_getBlockByNumber' ? honest.result : undefined;
    return typeof block === 'object' ? { result: { ...block, hash: zeroHash } } : honest;
  });
  await verify.check(node.url);
  await expect(verify.dialog).toContainText('Same figures, different block');
  await expect(verify.differences.getByRole('definition')).toHaveText([hash, zeroHash]);
});

test('a node of another chain is reported', async ({ node, verify }) => {
  node.twist((method, honest) => (method === 'eth_chainId' ? { result: '0x38' } : honest));
  await verify.check(node.url);
  await expectIssue(verify, { name: 'other-chain', chainId: 56n, wanted: 31_337n });
});

test('a node that is behind is reported, and confirms the result once it has caught up', async ({
  node,
  verify,
  chain,
}) => {
  const block = await chain.client.getBlockNumber();
  const head = block - 7n;
  node.twist((method, honest) => {
    if (method === 'eth_getBlockByNumber') return { result: null };
    if (method === 'eth_blockNumber') return { result: `0x${head.toString(16)}` };
    return method === 'eth_call' ? { error: { code: -32_000, message: 'header not found' } } : honest;
  });
  await verify.check(node.url);
  await expectIssue(verify, { name: 'behind', block, head });
  node.twist((_, honest) => honest);
  await verify.checkButton.click();
  await expect(verify.dialog).toContainText(`${hostOf(node)} confirms this result`);
});

test('a node that has pruned the state is reported', async ({ node, verify, chain }) => {
  const block = await chain.client.getBlockNumber();
  const said = 'missing trie node';
  node.twist((method, honest) =>
    method === 'eth_call' ? { error: { code: -32_000, message: said } } : honest,
  );
  await verify.check(node.url);
  await expectIssue(verify, { name: 'no-state', block, said });
});

test('an unreachable node is reported', async ({ verify, watch }) => {
  const url = await deadUrl();
  watch.allowHost(url);
  watch.allow(/ERR_CONNECTION_REFUSED/);
  await verify.check(url);
  await expectIssue(verify, { name: 'unreachable' });
  await expect(verify.checkButton, 'it can be tried again').toBeEnabled();
});

test('an address that the page may not contact is rejected', async ({ verify }) => {
  await verify.check('http://node.example');
  await expect(verify.dialog).toContainText(nodeUrlWords.insecure);
  await verify.check('node.example');
  await expect(verify.dialog).toContainText(nodeUrlWords['not-url']);
});

/** A local URL on which nothing listens any more. */
async function deadUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
}
