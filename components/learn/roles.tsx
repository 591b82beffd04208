import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Heading, List, Section } from './parts';

/** Roles, what binds them, and what nobody can do. */
export function Roles() {
  return (
    <Section id="roles">
      <p>
        Roles are kept by one contract, OpenZeppelin’s{' '}
        <span className="font-mono text-sm">AccessManager</span>. Who holds them, and how long a governor has
        to wait, can be read there by anyone.
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
      <Heading>What nobody can do</Heading>
      <List items={NOBODY} />
      <p>
        The governor’s power is real all the same: a worthless token, a false feed or a bad venue could be
        listed. The delay is the defence. What is coming is seen beforehand, and pro rata lets everybody leave
        before it comes.
      </p>
      <div>
        <ButtonLink href="/steward">See what is announced</ButtonLink>
      </div>
    </Section>
  );
}

const ROLES = [
  {
    role: 'Governor',
    may: 'Lists assets, feeds and venues, sets caps, limits and ratios, opens doors again.',
    but: 'Every act is announced on the chain and waits for a delay.',
  },
  {
    role: 'Steward',
    may: 'Moves assets between the Treasury and listed venues, casts votes, makes grants.',
    but: 'Can’t send an asset anywhere else; grants come from surplus only.',
  },
  {
    role: 'Guardian',
    may: 'Shuts doors, at once.',
    but: 'Can’t open one, and can’t stop pro rata.',
  },
  {
    role: 'Admin',
    may: 'Gives and takes the roles.',
    but: 'Waits for a delay too.',
  },
] as const;

const NOBODY = [
  { key: 'code', text: 'Change the code. There is no upgrade path: the contracts are not behind a proxy.' },
  {
    key: 'assets',
    text: 'Send a listed asset anywhere but to a listed venue, to somebody who redeems, or to a grant.',
  },
  { key: 'mint', text: 'Give USDm to anybody who deposited nothing.' },
  { key: 'freeze', text: 'Freeze, block or take somebody’s USDm: the token has no such function.' },
];
