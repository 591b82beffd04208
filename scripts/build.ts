/** `npm run build`: the static export in `out/`, hardened and ready to be served from any host. */
import { buildApp } from './app-build';
import { onStop } from './run';

onStop();
if (!(await buildApp()).ok) process.exitCode = 1;
