'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { LoadError } from './load-error';

/** `loaded`: kept for the lifetime of the page once it has been fetched. */
type Code<Props> = {
  load: () => Promise<ComponentType<Props>>;
  Waiting: ComponentType<Props>;
  Failed: ComponentType<{ onRetry: () => void }>;
  loaded?: ComponentType<Props>;
};

/**
 * A part of a screen whose code is fetched when it is first shown. If it cannot be fetched, a notice in its place says so
 * and offers a retry: the rest of the screen stays, with everything that was entered there.
 * @param load fetches the component
 * @param Waiting shown in its place until it is loaded
 * @param Failed shown in its place if it cannot be fetched, where a notice is too large
 */
export function late<Props extends object>(
  load: Code<Props>['load'],
  Waiting: ComponentType<Props> = Nothing,
  Failed: Code<Props>['Failed'] = LoadError,
): ComponentType<Props> {
  const code: Code<Props> = { load, Waiting, Failed };
  return (props) => <Late code={code} props={props} />;
}

function Late<Props extends object>({ code, props }: { code: Code<Props>; props: Props }) {
  const [Part, setPart] = useState(() => code.loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Part || failed) return;
    let wanted = true;
    code.load().then(
      (part) => {
        code.loaded = part;
        if (wanted) setPart(() => part);
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [code, Part, failed]);
  if (Part) return <Part {...props} />;
  return failed ? <code.Failed onRetry={() => setFailed(false)} /> : <code.Waiting {...props} />;
}

const Nothing = () => null;
