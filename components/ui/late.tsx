'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { NotLoaded } from './load-error';

/** `loaded`: once there, it stays for the whole page. */
type Code<Props> = {
  load: () => Promise<ComponentType<Props>>;
  Waiting: ComponentType<Props>;
  loaded?: ComponentType<Props>;
};

/**
 * A part of a screen of which the code is fetched when it is first shown. Where it can't be fetched, this is said in
 * its place, with a way to try again: the rest of the screen stays, and all that was entered there.
 * @param load fetches it
 * @param Waiting what is in its place until it is there
 */
export function late<Props extends object>(
  load: Code<Props>['load'],
  Waiting: ComponentType<Props> = Nothing,
): ComponentType<Props> {
  const code: Code<Props> = { load, Waiting };
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
  return failed ? <NotLoaded onRetry={() => setFailed(false)} /> : <code.Waiting {...props} />;
}

const Nothing = () => null;
