import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Heading, List, Section } from './parts';

/** Roles, their constraints, and what no one can do. */
export function Roles() {
  return (
    <Section id="roles">
      <p>
        Roles are managed by a single contract, OpenZeppelin’s{' '}
        <span className="font-mono text-sm">AccessManager</span>. Anyone can read who holds each role and how
        long a governor’s delay is.
      </p>
      <dl className="divide-y divide-line border-line border-y">
        {ROLES.map(({ role, may, but }) => (
          <div className="grid gap-x-6 py-3 sm:grid-cols-[8rem_minmax(0,1fr)]" key={role}>
            <dt className="font-semibold">{role}</dt>
            <dd>{may}</dd>
            <dd className="text-muted sm:col-start-2">{but}</dd>
          </div>
        ))}
      </dl>
      <Heading>What no one can do</Heading>
      <List items={NOBODY} />
      <p>
        The governor still has real power: it could list a worthless token, a false feed or a bad venue. The
        delay is the safeguard. Changes are public in advance, and pro-rata redemption lets anyone exit before
        they take effect.
      </p>
      <div>
        <ButtonLink href="/steward">See scheduled changes</ButtonLink>
      </div>
    </Section>
  );
}

const ROLES = [
  {
    role: 'Governor',
    may: 'Lists assets, feeds and venues; sets caps, limits, ratios and budgets; resumes what a guardian stopped.',
    but: 'Every action is scheduled on chain and subject to a delay.',
  },
  {
    role: 'Steward',
    may: 'Moves assets between the Treasury and listed venues, casts votes, awards grants.',
    but: 'Cannot send assets anywhere else, and loses no more than a weekly budget. Grants come only from surplus, within a budget of their own.',
  },
  {
    role: 'Guardian',
    may: 'Pauses minting or redemption, stops the steward or a grant: immediately. Cancels scheduled changes.',
    but: 'Cannot resume any of it, and cannot stop pro-rata redemption.',
  },
  {
    role: 'Admin',
    may: 'Grants and revokes roles.',
    but: 'Also subject to a delay.',
  },
] as const;

const NOBODY = [
  { key: 'code', text: 'Change the code. There is no upgrade path: the contracts are not behind a proxy.' },
  {
    key: 'assets',
    text: 'Send a listed asset anywhere other than to a listed venue, a redeemer or a grant.',
  },
  { key: 'mint', text: 'Mint USDm to anyone without a deposit.' },
  { key: 'freeze', text: 'Freeze, block or seize USDm: the token has no such function.' },
];
