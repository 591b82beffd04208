import { Calculation } from '@/components/ui/figures/calculation';
import type { FigureId } from '@/lib/domain/figures/figures';
import { LiveTotal, Verify } from './live';
import { Fixed, Formula, Heading, Now, Section, Tabled, Term } from './parts';

const FIGURES: FigureId[] = [
  'xmsAverage',
  'xmsCirculating',
  'xmsMarketCap',
  'supportRatio',
  'treasuryUsdm',
  'supplyCap',
  'supply',
  'supplyRoom',
  'xmsPeriod',
  'xmsLongPeriod',
  'mintingStops',
  'launchCap',
];

/** Mintage control, and its circularity. */
export function SupplyCap() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'Short XMS averaging window', value: <LiveTotal name="xmsPeriod" /> },
            { term: 'Long XMS averaging window', value: <LiveTotal name="xmsLongPeriod" /> },
            {
              term: 'XMS price at which minting stops',
              value: <LiveTotal name="mintingStops" none="None" unlimited="Any" />,
            },
            { term: 'Launch cap', value: <LiveTotal name="launchCap" /> },
          ]}
        />
      }
      id="mintage"
    >
      <Formula>Supply cap = XMS market cap ÷ support ratio + Treasury-owned USDm</Formula>
      <p>
        <Term id="market-cap">Market cap</Term> is circulating XMS (excluding XMS held by the Treasury) at its
        price on <Term id="mars-swap">Mars Swap</Term>: the lower of two averages, over at least{' '}
        <Fixed>3 minutes</Fixed> and <Fixed>4 hours</Fixed>. The supply cap is never below the{' '}
        <Term id="launch-cap">launch cap</Term>.
      </p>
      <Tabled aside={<Verify figures={FIGURES} title="Supply cap today" />} title="Supply cap today">
        <Terms />
      </Tabled>
      <p>
        When XMS falls, so does the cap, and minting stops once supply reaches it. Existing USDm is
        unaffected, and redemption continues at any XMS price.
      </p>
      <Heading>The circularity, stated plainly</Heading>
      <p>
        XMS and USDm depend on each other. Demand for USDm lifts XMS, a higher XMS price lets more USDm be
        minted, and that can lift XMS again. If confidence falls, the loop runs in reverse and both can fall
        together. The cap slows the way up; it does not protect on the way down.
      </p>
      <p>
        The protection is everything else in the Treasury. That is why XMS has the lowest cap of any tier, and
        why the backing ratio is also shown without it.
      </p>
      <p>
        The price comes from a single market that values USDm at $1. Raising the cap takes hours of holding
        that market above fair value; lowering it takes minutes.
      </p>
    </Section>
  );
}

/** The calculation of the cap, line by line. */
function Terms() {
  const as = 'readable';
  return (
    <Calculation
      lines={[
        { term: 'XMS average price', value: <LiveTotal as="exact" name="xmsAverage" /> },
        { sign: '×', term: 'Circulating XMS', value: <LiveTotal as={as} name="xmsCirculating" /> },
        { sign: '=', term: 'XMS market cap', value: <LiveTotal as={as} name="xmsMarketCap" /> },
        { sign: '÷', term: 'Support ratio', value: <LiveTotal name="supportRatio" /> },
        { sign: '+', term: 'Treasury-owned USDm', value: <LiveTotal as={as} name="treasuryUsdm" /> },
        { sign: '=', term: 'Supply cap', value: <LiveTotal as={as} name="supplyCap" /> },
        { sign: '−', term: 'Total USDm supply', value: <LiveTotal as={as} name="supply" /> },
        { sign: '=', term: 'Available to mint', value: <LiveTotal as={as} name="supplyRoom" /> },
      ]}
    />
  );
}
