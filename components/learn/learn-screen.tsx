import { Backing } from './backing';
import { Check } from './check';
import { Contents } from './contents';
import { Glossary } from './glossary';
import { Live } from './live';
import { Minting } from './minting';
import { OneToOne } from './one-to-one';
import { Prices } from './prices';
import { Questions } from './questions';
import { Redeeming } from './redeeming';
import { Risks } from './risks';
import { Roles } from './roles';
import { SupplyCap } from './supply-cap';
import { Usdm } from './usdm';
import { Uses } from './uses';

/** How the protocol works, in plain words. All text is in the served page; only the figures come from the chain. */
export function LearnScreen() {
  return (
    <div className="grid gap-10 lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-12">
      <Contents />
      <Live>
        <Usdm />
        <Minting />
        <Redeeming />
        <Backing />
        <SupplyCap />
        <Prices />
        <Uses />
        <OneToOne />
        <Roles />
        <Risks />
        <Questions />
        <Glossary />
        <Check />
      </Live>
    </div>
  );
}
