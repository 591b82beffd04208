'use client';

import { Button } from '@/components/ui/buttons/button';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { build } from '@/lib/chain/rpc/env';
import { statusOf } from '@/lib/domain/status/status';
import { useNodeFacts } from '@/lib/hooks/settings/use-node-facts';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { FeedList } from './feed-list';
import { NodeList } from './node-list';

/** The state of everything that the app and the Treasury depend on. */
export function StatusView() {
  const { snapshot, state } = useTreasury();
  const { appChain } = useAccount();
  const { nodes, isAsking, ask } = useNodeFacts(appChain.id);
  const format = useFormat();
  const status = snapshot && statusOf(snapshot);
  const isBusy = !nodes || (!status && state === 'loading');
  return (
    <div aria-busy={isBusy} className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2">
      <div className="grid grid-rows-(--late-rows) gap-6 *:min-w-0" data-late="">
        <Panel title="This site">
          <DefinitionRows
            rows={[
              { term: 'Version', value: build.version },
              { term: 'Build', value: <span className="font-mono">{build.id}</span> },
              { term: 'Commit', value: <span className="font-mono">{build.commit ?? 'Not a release'}</span> },
              { term: 'Network', value: `${appChain.name} (chain ${appChain.id})` },
              {
                term: 'Treasury',
                value: (
                  <span className="font-mono">{deploymentOf(appChain.id)?.treasury ?? 'Not deployed'}</span>
                ),
              },
            ]}
          />
        </Panel>
        <Panel
          aside={
            <Button busy={isAsking} onClick={ask} size="sm">
              Check again
            </Button>
          }
          title="RPC nodes"
        >
          <NodeList nodes={nodes} now={snapshot?.timestamp} />
        </Panel>
      </div>
      <div className="grid grid-rows-(--late-rows) gap-6 *:min-w-0" data-late="">
        <Panel title="Pauses">
          <p className="min-h-[1lh]">{status ? pauseWords(status.pauses) : <Skeleton width={20} />}</p>
        </Panel>
        <Panel title="Price feeds">
          <FeedList feeds={status?.feeds} />
        </Panel>
        <Panel title="Limits used">
          {status ? (
            <DefinitionRows
              rows={status.limits.map(({ name, used }) => ({ term: name, value: format.percent(used) }))}
            />
          ) : (
            <Skeleton lines={12} width={30} />
          )}
        </Panel>
      </div>
    </div>
  );
}

const pauseWords = (pauses: readonly string[]): string =>
  pauses.length === 0 ? 'Nothing is paused.' : `Paused: ${pauses.join('; ')}.`;
