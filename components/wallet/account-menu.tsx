'use client';

import { useState } from 'react';
import { disconnect } from 'wagmi/actions';
import { Button } from '@/components/ui/buttons/button';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { Dialog } from '@/components/ui/dialog';
import { late } from '@/components/ui/late';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { config } from '@/lib/chain/wallet/config';
import { useAccount } from '@/lib/hooks/use-account';
import { Balances } from './balances';
import { WrongNetwork } from './wrong-network';

const AddressQr = late(
  async () => (await import('./address-qr')).AddressQr,
  () => <div className="mx-auto mt-4 size-52 rounded bg-sunken" />,
);

type AccountMenuProps = { address: string; open: boolean; onClose: () => void };

/** The connected account: its address to copy or to scan, its balances, where to see more, and disconnecting. */
export function AccountMenu({ address, open, onClose }: AccountMenuProps) {
  const { appChain } = useAccount();
  const [showsQr, setShowsQr] = useState(false);
  const link = addressLink(appChain.id, address);
  const close = () => {
    setShowsQr(false);
    onClose();
  };
  return (
    <Dialog
      footer={
        <Button
          onClick={() => {
            close();
            void disconnect(config);
          }}
        >
          Disconnect
        </Button>
      }
      onClose={close}
      open={open}
      title="Your account"
    >
      <div className="flex items-center gap-1">
        <p className="min-w-0 grow break-all font-mono text-sm">{address}</p>
        <CopyButton label="Copy address" text={address} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button aria-expanded={showsQr} onClick={() => setShowsQr(!showsQr)} size="sm">
          {showsQr ? 'Hide QR code' : 'Show QR code'}
        </Button>
        {link && <ExternalLink href={link.href}>View on {link.name}</ExternalLink>}
      </div>
      {showsQr && <AddressQr address={address} />}
      <WrongNetwork />
      <Balances />
      {/* The links leave this page, and its dialog with it. */}
      <div className="mt-4 grid gap-3 sm:grid-cols-2" onClickCapture={close}>
        <ButtonLink block href="/me">
          My position
        </ButtonLink>
        <ButtonLink block href="/settings">
          Settings
        </ButtonLink>
      </div>
    </Dialog>
  );
}
