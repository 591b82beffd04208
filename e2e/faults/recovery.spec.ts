import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/nodes/first-node';
import type { FaultyNode } from '@/scripts/faults/faulty-node';
import { faultNamed } from '@/scripts/faults/rpc-faults';

const DEATHS: Readonly<Record<string, (node: FaultyNode) => void>> = {
  'refuses connections': (node) => node.stop(),
  'never responds': (node) => {
    node.fault = faultNamed('never responds');
  },
  'stops in the middle of a response': (node) => {
    node.fault = faultNamed('stops in the middle of a response');
  },
};

for (const [death, die] of Object.entries(DEATHS)) {
  // So they are shown 8 seconds after its death at the latest: the next refresh is due within 4, and a node has 4 to respond
  // (NODE_LIMIT_MS). Times themselves depend on the machine.
  test(`a node that suddenly ${death} is asked for figures once more, then the next one is`, async ({
    page,
    chain,
    node,
    frame,
  }) => {
    const newest = async () => {
      const block = await chain.client.getBlockNumber({ cacheTime: 0 });
      return `Block ${block.toLocaleString('en-US')} on`;
    };
    await page.goto('/');
    await expect(frame.status).toContainText(await newest());
    expect(node.asked).toContain('eth_call');
    const asked: string[] = [];
    page.on('request', (request) => {
      const isForFigures = request.postData()?.includes('"latest"') === true;
      if (isForFigures) asked.push(request.url().startsWith(node.rpcUrl) ? 'the dead node' : 'the next one');
    });
    die(node);
    await chain.actions.refresh();
    await expect(frame.status).toContainText(await newest());
    await expect(frame.tryAgain).toHaveCount(0);
    expect(asked).toEqual(['the dead node', 'the next one']);
  });
}
