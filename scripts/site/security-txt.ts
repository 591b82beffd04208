import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where it is below a site, by RFC 9116. */
export const SECURITY_TXT = join('.well-known', 'security.txt');

/**
 * Completes `security.txt` of a built site with the contact of the deployment; without one there is no such file, because
 * a file without a contact says nothing.
 * @param contact an https: or mailto: URI
 * @throws if it is anything else
 */
export function writeSecurityTxt(dir: string, contact = process.env.SECURITY_CONTACT): void {
  const path = join(dir, SECURITY_TXT);
  if (!existsSync(path)) return;
  if (!contact) {
    rmSync(path);
    // An empty folder is lost on the way to some hosts, and would be part of the CID.
    if (readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
    return;
  }
  if (!/^(https:\/\/|mailto:)\S+$/.test(contact)) {
    throw new Error(`SECURITY_CONTACT: "${contact}" is neither an https: nor a mailto: URI`);
  }
  writeFileSync(path, `Contact: ${contact}\n${readFileSync(path, 'utf8').replace(/^#.*\n/gm, '')}`);
}
