import type { Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { startAnvil } from './anvil';
import type { Options } from './arguments';
import { checkBefore } from './before/before';
import { unconfirmedFacts } from './before/unconfirmed';
import { checkDeployment } from './check';
import { COMPILED, compiledContracts } from './compiled';
import { type Config, readConfig } from './config';
import { DEPLOYMENTS, updateDeploymentLists } from './deployment-list';
import { deploymentFile, refuseToOverwrite, writeDeployment } from './files';
import { DeployProblem } from './problem';
import { deployProtocol } from './protocol';
import { createSender } from './sender';
import { collectSources, refuseChangedSources, sourcesFile, writeSources } from './verify/sources';

type Say = (text: string) => void;

/**
 * Deploys the protocol, checks it and writes the deployment file and, beside it, the sources. With `dryRun`, it uses a fork of the chain and writes
 * nothing; facts that the configuration marks as unconfirmed are then only listed.
 * @param say receives one line for each step
 * @throws DeployProblem if something is missing, fails or differs from the configuration
 */
export async function deploy(
  { rpc, config: path, out, dryRun, force, acceptUnconfirmed }: Options,
  key: Hex,
  say: Say,
): Promise<void> {
  const config = readConfig(path);
  const unconfirmed = unconfirmedFacts(config);
  if (unconfirmed.length > 0) {
    const text = `${path} marks facts that nobody has confirmed on the chain:\n${unconfirmed.join('\n')}`;
    if (!dryRun && !acceptUnconfirmed) {
      throw new DeployProblem(`${text}\n\nConfirm them, or add --accept-unconfirmed.`);
    }
    say(`${text}\n`);
  }
  if (dryRun) {
    const fork = await startAnvil({ args: ['--fork-url', rpc, '--no-storage-caching'] });
    try {
      await deployAndCheck(fork.rpcUrl, key, config, say);
    } finally {
      await fork.stop();
    }
    say('\nA rehearsal: nothing was sent, nothing written.');
    return;
  }
  const file = deploymentFile(config.chainId, out);
  if (!force) refuseToOverwrite(file);
  // Before anything is sent, because what is deployed could not be verified otherwise.
  refuseChangedSources(COMPILED);
  const { deployment, creations } = await deployAndCheck(rpc, key, config, say);
  writeDeployment(file, deployment);
  writeSources(sourcesFile(file), collectSources(compiledContracts(config, deployment), creations));
  updateDeploymentLists();
  say(`\nWritten: ${file} and ${sourcesFile(file)}. An app built from now on finds it in ${DEPLOYMENTS}.`);
}

async function deployAndCheck(rpcUrl: string, key: Hex, config: Config, say: Say) {
  let step = 0;
  const sender = await createSender(rpcUrl, privateKeyToAccount(key), (title) => {
    step += 1;
    say(`${String(step).padStart(3)}  ${title}`);
  });
  const { client, address: deployer } = sender;
  await checkBefore(client, config, deployer);
  say(`Deploying on chain ${config.chainId} from ${deployer}\n`);
  const deployment = await deployProtocol(sender, config);

  say('\nChecking\n');
  const findings = await checkDeployment({ client, config, deployment, deployer, logs: sender.logs });
  for (const { ok, what, found, expected } of findings) {
    say(ok ? `  ok  ${what}` : `  NO  ${what}\n      found    ${found}\n      expected ${expected}`);
  }
  if (findings.some(({ ok }) => !ok)) {
    throw new DeployProblem('What was deployed is not what was asked for; no deployment file is written.');
  }
  return { deployment, creations: sender.creations };
}
