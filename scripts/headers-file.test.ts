import { expect, test } from 'vitest';
import { parseHeadersFile } from './headers-file';

const headersOf = parseHeadersFile(`# a comment
/*
  X-Frame-Options: DENY
  Link: <a>

/mint/
  Content-Security-Policy: default-src 'self'; connect-src http://localhost:*
  Link: <b>
`);

test('a path gets the headers of every matching rule, with equal names joined', () => {
  expect(Object.fromEntries(headersOf('/mint/'))).toEqual({
    'X-Frame-Options': 'DENY',
    Link: '<a>, <b>',
    'Content-Security-Policy': "default-src 'self'; connect-src http://localhost:*",
  });
  expect([...headersOf('/mint/x').keys()]).toEqual(['X-Frame-Options', 'Link']);
});

test('an invalid line is named in the error', () => {
  expect(() => parseHeadersFile('/*\n  nonsense\n')).toThrow('Not a header: nonsense');
});
