/** A link that somebody else wrote, if it leads to a web page; anything else (`javascript:`, text) is no link. */
export function safeLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' ? href : undefined;
}
