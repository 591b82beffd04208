/**
 * `npm run build`: builds the static export in `out/`, hardened and ready for any host. `--local` builds it for the local
 * chain, and `--if-changed` keeps an export that is up to date.
 */
import { appIsCurrent, buildApp } from './app-build';
import { onStop } from './run';

const audience = process.argv.includes('--local') ? 'local' : 'public';
onStop();
if (process.argv.includes('--if-changed') && appIsCurrent(audience)) console.log('The build is up to date.');
else if (!(await buildApp(audience)).ok) process.exitCode = 1;
