import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Absolute path of this platform's anvil executable. @throws if npm has not installed it */
export const anvilPath = () => binaryPath('anvil');

/** Absolute path of this platform's forge executable. @throws if npm has not installed it */
export const forgePath = () => binaryPath('forge');

// The binary itself, not the package's JavaScript launcher: when stopped, the launcher exits before its child and
// leaves an orphan that holds the port.
function binaryPath(tool: 'anvil' | 'forge'): string {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const name = `@foundry-rs/${tool}-${process.platform}-${arch}`;
  try {
    const manifest = require.resolve(`${name}/package.json`);
    return join(dirname(manifest), 'bin', process.platform === 'win32' ? `${tool}.exe` : tool);
  } catch {
    throw new Error(
      `${name} is not installed. Run "npm ci"; if it stays missing, ${tool} has no build for this platform.`,
    );
  }
}
