/** A purse on sand, drawn for this app; 64 px, as a data URL, as wallets provide their icons. */
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#f0eae3"/><path d="M14 24h36v24H14z" fill="#a4361a"/><path d="M14 24 42 14v10" fill="none" stroke="#a4361a" stroke-width="4" stroke-linejoin="round"/><circle cx="42" cy="36" r="3.5" fill="#f0eae3"/></svg>`;

export const localWalletIcon = `data:image/svg+xml,${encodeURIComponent(svg)}`;
