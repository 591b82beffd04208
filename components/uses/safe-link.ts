/** An untrusted link, if it leads to a web page; undefined for anything else (`javascript:`, plain text). */
export function safeLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' ? href : undefined;
}
