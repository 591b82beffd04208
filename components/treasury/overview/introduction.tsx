import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Icon, type IconName } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

/** What USDm is, how to get it, how to get out, and who can change it: the same on every chain, and known at once. */
export function Introduction() {
  return (
    <>
      <h1 className="text-balance font-semibold text-3xl leading-[1.1] tracking-tight sm:text-5xl">
        USDm is a dollar stablecoin
      </h1>
      <p className="mt-3 max-w-[34ch] text-lg text-muted leading-snug sm:mt-4 sm:text-xl">
        Mint it with $1 of assets, redeem it for $1, and check every dollar behind it.
      </p>
      <div className="mt-4 grid grid-cols-2 gap-3 sm:mt-7 sm:flex">
        <ButtonLink href="/mint" size="lg" variant="primary">
          Mint <span className="max-sm:sr-only">USDm</span>
        </ButtonLink>
        <ButtonLink href="/redeem" size="lg">
          Redeem <span className="max-sm:sr-only">USDm</span>
        </ButtonLink>
      </div>
      <p className="mt-2 text-muted text-sm lg:hidden">
        Rules change only after a public delay. <FactLink href="/learn/roles">Roles</FactLink>
      </p>
    </>
  );
}

type Fact = { icon: IconName; question: string; text: string; link: { href: string; label: string } };

const FACTS: readonly Fact[] = [
  {
    icon: 'mint',
    question: 'How do I get it?',
    text: 'Deposit any listed asset at its market price. There is no fee.',
    link: { href: '/learn/minting', label: 'How minting works' },
  },
  {
    icon: 'redeem',
    question: 'How do I get out?',
    text: 'Redeem for one asset, or for a share of every asset.',
    link: { href: '/learn/redeeming', label: 'How redeeming works' },
  },
  {
    icon: 'steward',
    question: 'Who can change it?',
    text: 'A governor, within fixed bounds, after a public delay. The code cannot be changed.',
    link: { href: '/learn/roles', label: 'Roles and permissions' },
  },
];

/** The questions of somebody new that no figure answers. */
export function Facts() {
  return (
    <dl className="grid gap-4">
      {FACTS.map(({ icon, question, text, link }) => (
        <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3" key={question}>
          <Icon className="row-span-2 mt-0.5 text-accent-ink" name={icon} />
          <dt className="font-semibold">{question}</dt>
          <dd className="text-muted text-sm">
            {text} <FactLink href={link.href}>{link.label}</FactLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A link within a sentence, with a touch target taller than its line. */
function FactLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      className="relative whitespace-nowrap text-ink underline decoration-1 underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-2 hover:decoration-2"
      href={href}
    >
      {children}
    </Link>
  );
}
