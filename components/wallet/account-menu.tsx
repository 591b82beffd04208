'use client';

import { useConfig } from 'wagmi';
import { disconnect } from 'wagmi/actions';
import { Button } from '@/components/ui/buttons/button';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { chains } from '@/lib/chain/rpc/chains';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { useAccount } from '@/lib/hooks/use-account';
import { WrongNetwork } from './wrong-network';

type AccountMenuProps = { address: string; open: boolean; onClose: () => void };

/** The connected account: its address to copy, the supported networks, and disconnecting. */
export function AccountMenu({ address, open, onClose }: AccountMenuProps) {
  const config = useConfig();
  return (
    <Dialog
      footer={
        <Button
          onClick={() => {
            onClose();
            void disconnect(config);
          }}
        >
          Disconnect
        </Button>
      }
      onClose={onClose}
      open={open}
      title="Your account"
    >
      <div className="flex items-center gap-2">
        <p className="min-w-0 break-all font-mono text-sm">{address}</p>
        <CopyButton label="Copy address" text={address} />
      </div>
      <WrongNetwork />
      <Networks />
    </Dialog>
  );
}

function Networks() {
  const { chainId, appChain } = useAccount();
  return (
    <>
      <h3 className="mt-4 font-semibold">Networks</h3>
      <ul className="mt-1 text-sm">
        {chains.map(({ id, name }) => (
          <li className="flex justify-between gap-4 border-line border-b py-2 last:border-b-0" key={id}>
            <span>
              {name}
              {id === chainId && ' (your wallet’s network)'}
              {id === appChain.id && id !== chainId && ' (shown)'}
            </span>
            <span className="text-muted">{deploymentOf(id) ? 'USDm contract' : 'Not deployed'}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
