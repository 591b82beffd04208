import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code as DAG_PB, encode, type PBLink, prepare } from '@ipld/dag-pb';
import { UnixFS } from 'ipfs-unixfs';
import { CID } from 'multiformats/cid';
import { code as RAW } from 'multiformats/codecs/raw';
import { create as digestOf } from 'multiformats/hashes/digest';

// As `ipfs add --recursive --hidden --cid-version 1` does it: pieces of 256 KiB as they are, in a balanced tree.
const PIECE_BYTES = 262_144;
const MOST_LINKS = 174;
/** A folder with longer lists of names is written in another way, which no release needs. */
const MOST_FOLDER_BYTES = 262_144;

const SHA256 = 0x12;

/** A block, the bytes of all blocks below it with its own, and how long the file is that it is of. */
type Block = { cid: CID; bytes: number; length: number };

/** The CID (version 1, base32) under which IPFS keeps a folder with everything in it, hidden files too. */
export const cidOf = (folder: string): string => folderBlock(folder).cid.toString();

function folderBlock(folder: string): Block {
  const entries = readdirSync(folder, { withFileTypes: true });
  const links = entries.map((entry): PBLink => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() && !entry.isFile()) throw new Error(`Neither a file nor a folder: ${path}`);
    const { cid, bytes } = entry.isDirectory() ? folderBlock(path) : fileBlock(readFileSync(path));
    return { Name: entry.name, Tsize: bytes, Hash: cid };
  });
  const lengths = links.map(({ Name = '', Hash }) => Buffer.byteLength(Name) + Hash.byteLength);
  if (sum(lengths) >= MOST_FOLDER_BYTES) throw new Error(`Too many files for one folder of IPFS: ${folder}`);
  return nodeBlock(new UnixFS({ type: 'directory' }), links, 0);
}

/** The root of a file's tree, in which all pieces are equally deep. */
function fileBlock(data: Buffer): Block {
  let blocks = Array.from({ length: Math.max(1, Math.ceil(data.length / PIECE_BYTES)) }, (_, index) => {
    const piece = data.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    return { cid: cidOfBytes(RAW, piece), bytes: piece.length, length: piece.length };
  });
  while (blocks.length > 1) {
    const groups = Math.ceil(blocks.length / MOST_LINKS);
    blocks = Array.from({ length: groups }, (_, index) =>
      joined(blocks.slice(index * MOST_LINKS, (index + 1) * MOST_LINKS)),
    );
  }
  const [root] = blocks;
  if (!root) throw new Error('A file has at least one piece');
  return root;
}

function joined(blocks: readonly Block[]): Block {
  const blockSizes = blocks.map(({ length }) => BigInt(length));
  const links = blocks.map(({ cid, bytes }) => ({ Name: '', Tsize: bytes, Hash: cid }));
  return nodeBlock(new UnixFS({ type: 'file', blockSizes }), links, sum(blocks.map(({ length }) => length)));
}

function nodeBlock(content: UnixFS, links: readonly PBLink[], length: number): Block {
  const node = encode(prepare({ Data: content.marshal(), Links: links }));
  const bytes = node.length + sum(links.map(({ Tsize = 0 }) => Tsize));
  return { cid: cidOfBytes(DAG_PB, node), bytes, length };
}

const cidOfBytes = (code: number, bytes: Uint8Array): CID =>
  CID.createV1(code, digestOf(SHA256, createHash('sha256').update(bytes).digest()));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
