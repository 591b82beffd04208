#!/usr/bin/env node
/**
 * The `solc` that forge calls (see foundry.toml): npm's WebAssembly compiler with the command line of the native one. No
 * compiler has to be downloaded, and the lock file fixes its version.
 *
 * Forge makes two calls: `--version`, and `--standard-json` with the input on stdin and the output on stdout.
 * Plain JavaScript because forge executes this file directly.
 */
import { readFileSync } from 'node:fs';
import solc from 'solc';

if (process.argv.includes('--version')) {
  // Forge reads the version from the last line.
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`);
} else {
  const input = JSON.parse(readFileSync(0, 'utf8'));
  const contents = input.sources;
  // The input string is copied to the 5 MB WebAssembly stack at up to 4 bytes per character, which overflows with a real
  // project. So the input has only file names, and the compiler requests each file's content.
  input.sources = Object.fromEntries(Object.keys(contents).map((name) => [name, { urls: [name] }]));
  const findSource = (name) =>
    contents[name] ? { contents: contents[name].content } : { error: `Source not found: ${name}` };
  process.stdout.write(solc.compile(JSON.stringify(input), { import: findSource }));
}
