'use client';

import { Button } from '@/components/ui/buttons/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { saveFile } from '@/components/ui/save-file';
import { useFormat } from '@/lib/hooks/use-format';
import { type ProvenView, useVerification } from '@/lib/hooks/verify/use-verification';
import { closeVerify, type VerifyRequest } from '@/lib/hooks/verify/use-verify';
import { FigureList } from './figure-list';
import { NodeCheckForm } from './node-check-form';
import { SourceRows } from './source-rows';

type VerifyDialogProps = VerifyRequest & {
  /** Undefined until something has been read. */
  view: ProvenView | undefined;
};

/**
 * Where figures come from and how to check them: each calculation, the call, and the same call on another node. One
 * dialog with and without a view: a new one would not know where to return the focus.
 */
export function VerifyDialog({ title, figures, view }: VerifyDialogProps) {
  return (
    <Dialog
      footer={view && <ExportButton view={view} />}
      onClose={closeVerify}
      open
      title={`Verify: ${title}`}
      wide
    >
      {view ? (
        <Verification figures={figures} view={view} />
      ) : (
        <Notice title="Nothing to verify yet">
          No data loaded yet. Figures appear here once an RPC node responds.
        </Notice>
      )}
    </Dialog>
  );
}

type ViewProps = { view: ProvenView };

function ExportButton({ view }: ViewProps) {
  const { block, toFile } = useVerification(view);
  const save = () => {
    const { name, text } = toFile();
    saveFile(name, text, 'application/json');
  };
  return (
    <Button busy={block.state === 'reading'} onClick={save}>
      Export the full view as JSON
    </Button>
  );
}

function Verification({ figures, view }: ViewProps & Pick<VerifyRequest, 'figures'>) {
  const format = useFormat();
  const { fields, source, block, readAgain } = useVerification(view);
  const { snapshot } = view;
  return (
    <div className="grid gap-8">
      <FigureList fields={fields} figures={figures} snapshot={snapshot}>
        All figures read at block {format.count(snapshot.blockNumber)} on {source.chain}, in a single call.
        This view stays pinned to that block.
      </FigureList>
      <SourceRows block={block} readAgain={readAgain} snapshot={snapshot} source={source} />
      <NodeCheckForm block={block} view={view} />
    </div>
  );
}
