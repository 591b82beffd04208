import type { Config, Connector } from 'wagmi';
import { connect } from 'wagmi/actions';
import { safe } from 'wagmi/connectors/safe';

/** Where Safe’s app is, whose frame is the only one that the page works in (scripts/site/page-start.ts). */
const SAFE_APP = /^https:\/\/app\.safe\.global$/;
/** Milliseconds in which it has to say which Safe it shows. */
const LIMIT_MS = 5_000;

/** Connects the Safe in whose app the page is a frame. Safe’s SDK is loaded only then. @throws if it does not answer */
export async function connectSafe(config: Config): Promise<void> {
  const known = config.connectors.find(({ id }) => id === safe.type);
  await connect(config, { connector: known ?? added(config) });
}

function added(config: Config): Connector {
  const { setState, setup } = config._internal.connectors;
  const connector = setup(safe({ allowedDomains: [SAFE_APP], unstable_getInfoTimeout: LIMIT_MS }));
  setState((known) => [...known, connector]);
  return connector;
}
