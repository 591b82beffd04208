import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Address, keccak256, stringToHex } from 'viem';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { artifact } from '../artifacts';
import { compiledContracts } from '../compiled';
import { deploymentFile, readDeployment } from '../files';
import { parseVerifyOptions } from './arguments';
import { verifyDeployment } from './run-verify';
import {
  collectSources,
  readSources,
  type Sources,
  sourcesFile,
  standardInput,
  writeSources,
} from './sources';
import { SOURCIFY } from './sourcify';

const deployment = readDeployment(31337);
const contracts = compiledContracts({ xms: { holder: deployment.xms } }, deployment);
const CREATION = keccak256(stringToHex('the transaction that created USDm'));

let folder: string;
let file: string;
let sources: Sources;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  file = join(folder, '31337.json');
  writeFileSync(file, readFileSync(deploymentFile(31337)));
  writeSources(sourcesFile(file), collectSources(contracts, new Map([[deployment.usdm, CREATION]])));
  sources = readSources(sourcesFile(file));
});
afterAll(() => rmSync(folder, { recursive: true }));

const contractOf = (name: string) => {
  const contract = sources.contracts.find((each) => each.name === name);
  if (!contract) throw new Error(`No ${name}`);
  return contract;
};

test('every contract of the deployment has its sources, each file with the hash that was compiled', () => {
  expect(sources.contracts.map(({ name }) => name)).toEqual(contracts.map(({ name }) => name));
  for (const contract of sources.contracts) {
    const { sources: needed } = standardInput(sources, contract);
    for (const [path, hash] of Object.entries(contract.files)) {
      const content = z.object({ content: z.string() }).parse(needed[path]).content;
      expect(keccak256(stringToHex(content)), path).toBe(hash);
    }
  }
});

test('the input of a contract compiles to the very bytes that were deployed', () => {
  const contract = contractOf('USDm');
  const output: unknown = JSON.parse(
    execFileSync('node', [join('scripts', 'solc.mjs'), '--standard-json'], {
      input: JSON.stringify(standardInput(sources, contract)),
      maxBuffer: 2 ** 28,
    }).toString(),
  );
  const code = z.object({ object: z.string() });
  const compiled = z.object({ evm: z.object({ bytecode: code, deployedBytecode: code }) });
  const files = z.object({ contracts: z.record(z.string(), z.record(z.string(), compiled)) }).parse(output);
  const [path = '', name = ''] = contract.identifier.split(':');
  const found = files.contracts[path]?.[name]?.evm;
  expect(`0x${found?.bytecode.object}`).toBe(artifact('USDm').bytecode);
  expect(`0x${found?.deployedBytecode.object}`).toBe(artifact('USDm').runtime);
});

type Respond = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Requests of the current test, with their bodies. */
let asked: { method: string | undefined; url: string | undefined; body: string }[];
beforeEach(() => {
  asked = [];
});

/** A server that responds to verifications the way the test says, for the duration of the test. @returns its URL */
async function serverThat(respond: Respond): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      asked.push({ method: request.method, url: request.url, body });
      respond(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A server that takes every submission and then tells this about its job, after one "not yet". */
function serverWithJob(result: object): Promise<string> {
  const seen = new Set<string>();
  return serverThat(({ method, url = '' }, response) => {
    if (method === 'POST')
      return json(response, 202, { verificationId: url.slice(url.lastIndexOf('/') + 1) });
    const isFirst = !seen.has(url);
    seen.add(url);
    return json(response, 200, isFirst ? { isJobCompleted: false } : { isJobCompleted: true, ...result });
  });
}

const PATIENCE = { timeout: 5_000, pollEvery: 1, jobTimeout: 5_000 };

/** Verifies the deployment against a server. */
async function verify(server: string, patience = PATIENCE) {
  const said: string[] = [];
  const options = { deployment: file, rpc: undefined, out: undefined, server };
  const isVerified = await verifyDeployment(options, (text) => said.push(text), patience);
  return { isVerified, said };
}

const match = (kind: string) => ({ contract: { match: kind, creationMatch: kind, runtimeMatch: kind } });

test('every contract is submitted with its input, and verified when the job ends with a match', async () => {
  const { isVerified, said } = await verify(await serverWithJob(match('exact_match')));
  expect(isVerified).toBe(true);
  expect(said).toHaveLength(contracts.length);
  expect(said.every((line) => line.startsWith('verified') && line.includes('exact_match'))).toBe(true);
  const sent = asked.filter(({ method }) => method === 'POST');
  expect(sent.map(({ url }) => url)).toEqual(contracts.map(({ address }) => `/v2/verify/31337/${address}`));
  const usdm = sent.find(({ url }) => url?.endsWith(deployment.usdm));
  expect(JSON.parse(usdm?.body ?? '')).toEqual({
    stdJsonInput: standardInput(sources, contractOf('USDm')),
    compilerVersion: '0.8.37+commit.f401782d',
    contractIdentifier: 'contracts/src/USDm.sol:USDm',
    creationTransactionHash: CREATION,
  });
});

test('what is verified already is no failure, whether the server says so at once or in the job', async () => {
  const error = { customCode: 'already_verified', message: 'is already verified', errorId: '1' };
  const atOnce = await verify(await serverThat((_, response) => json(response, 409, error)));
  expect(atOnce.isVerified).toBe(true);
  expect(atOnce.said.every((line) => line.startsWith('already-verified'))).toBe(true);
  const inJob = await verify(await serverWithJob({ error }));
  expect(inJob.isVerified).toBe(true);
});

test.each([
  ['a mismatch', { error: { customCode: 'no_match', message: "bytecodes don't match" } }, 'no_match'],
  ['a job that ends with nothing', {}, 'without a match'],
])('%s fails, and the other contracts are still tried', async (_, result, named) => {
  const { isVerified, said } = await verify(await serverWithJob(result));
  expect(isVerified).toBe(false);
  expect(said).toHaveLength(contracts.length);
  expect(said.every((line) => line.startsWith('failed') && line.includes(named))).toBe(true);
});

test('a server that fails or refuses is a failure in words', async () => {
  const broken = await verify(await serverThat((_, response) => response.writeHead(500).end('oops')));
  expect(broken.said[0]).toContain('the server responded 500');
  const message = 'The chain with chainId 31337 is not supported';
  const refusing = await serverThat((_, response) =>
    json(response, 400, { customCode: 'unsupported_chain', message }),
  );
  expect((await verify(refusing)).said[0]).toContain(message);
  expect(broken.isVerified).toBe(false);
});

test('a server that does not respond, or whose job does not end, is given up', async () => {
  const silent = await serverThat(() => {});
  expect((await verify(silent, { ...PATIENCE, timeout: 20 })).said[0]).toContain('did not respond in time');
  const slow = await serverThat(({ method }, response) =>
    method === 'POST'
      ? json(response, 202, { verificationId: 'a' })
      : json(response, 200, { isJobCompleted: false }),
  );
  expect((await verify(slow, { ...PATIENCE, jobTimeout: 0 })).said[0]).toContain('not done yet');
});

test('where nothing listens, the reason is told', async () => {
  const { isVerified, said } = await verify('http://127.0.0.1:1');
  expect(isVerified).toBe(false);
  expect(said[0]).toMatch(/fetch failed|refused|bad port/);
});

test('with a folder, nothing is sent and every input is written', async () => {
  const out = join(folder, 'upload');
  const options = { deployment: file, rpc: undefined, out, server: 'http://127.0.0.1:1' };
  expect(await verifyDeployment(options, () => {})).toBe(true);
  const expected = ['contracts.json', ...contracts.map(({ name }) => `${name}.input.json`)];
  expect(readdirSync(out).sort()).toEqual(expected.sort());
  const input: unknown = JSON.parse(readFileSync(join(out, 'USDm.input.json'), 'utf8'));
  expect(input).toEqual(standardInput(sources, contractOf('USDm')));
});

test('sources of another deployment are refused', async () => {
  const other: Address = '0x00000000000000000000000000000000000000AA';
  const path = join(folder, 'other.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), lens: other }));
  writeSources(sourcesFile(path), sources);
  const options = { deployment: path, rpc: undefined, out: undefined, server: SOURCIFY };
  await expect(verifyDeployment(options, () => {})).rejects.toThrow('TreasuryLens');
});

test('arguments are checked', () => {
  expect(() => parseVerifyOptions([])).toThrow('--deployment');
  expect(() => parseVerifyOptions(['--nope'])).toThrow('--nope');
  expect(parseVerifyOptions(['--deployment', 'a.json'])).toMatchObject({ server: SOURCIFY });
});
