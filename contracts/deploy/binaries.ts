import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Absolute path of the anvil executable of this platform. Throws when npm has not installed it. */
export const anvilPath = () => binaryPath('anvil');

/** Absolute path of the forge executable of this platform. Throws when npm has not installed it. */
export const forgePath = () => binaryPath('forge');

// The binary itself and not the package's JavaScript launcher: the launcher exits before its child when it is
// told to stop, which leaves an orphan holding the port.
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
