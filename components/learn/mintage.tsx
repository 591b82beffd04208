import { Sum } from '@/components/ui/figures/calculation';
import type { FigureId } from '@/lib/domain/figures/figures';
import { LiveTotal } from './live';
import { Fixed, Formula, Heading, Now, Section, Tabled, Term } from './parts';
import { Verify } from './verify';

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
  'mintingStops',
  'launchCap',
];

/** Mintage control, and the circle in it. */
export function Mintage() {
  return (
    <Section
      aside={
        <Now
          rows={[
            { term: 'XMS is averaged over', value: <LiveTotal name="xmsPeriod" /> },
            {
              term: 'Minting stops at an XMS price of',
              value: <LiveTotal name="mintingStops" none="None" unlimited="Any" />,
            },
            { term: 'Launch cap', value: <LiveTotal name="launchCap" /> },
          ]}
        />
      }
      id="mintage"
    >
      <Formula>Supply cap = market value of XMS ÷ support ratio + USDm that the Treasury owns itself</Formula>
      <p>
        The market value is the XMS that circulates (not what the Treasury holds) at its price on{' '}
        <Term id="mars-swap">Mars Swap</Term>, averaged over <Fixed>3 minutes</Fixed> or more. The cap is
        never below the <Term id="launch-cap">launch cap</Term>.
      </p>
      <Tabled aside={<Verify figures={FIGURES} title="The supply cap now" />} title="The supply cap now">
        <Terms />
      </Tabled>
      <p>
        When XMS falls, so does the cap. Above it nothing more can be minted. Nobody’s USDm is taken away, and
        redeeming goes on whatever XMS costs.
      </p>
      <Heading>The circle in it, said plainly</Heading>
      <p>
        XMS leans on USDm, and USDm on XMS. Wanting USDm makes XMS dearer, dearer XMS lets more USDm exist,
        and that makes XMS dearer still. In a loss of trust the same circle turns the other way, and both fall
        together. The cap slows the way up. It does not help on the way down.
      </p>
      <p>
        What helps there is everything else that the Treasury holds. That is why XMS has the lowest cap of
        all, and why the backing ratio is also shown without it.
      </p>
      <p>
        The price comes from one market, in which USDm counts as $1. Who can push that market for as long as
        it is averaged over moves the cap with it.
      </p>
    </Section>
  );
}

/** The terms of the cap as on paper. */
function Terms() {
  const as = 'readable';
  return (
    <Sum
      lines={[
        { term: 'XMS, average price', value: <LiveTotal as="exact" name="xmsAverage" /> },
        { sign: '×', term: 'XMS that circulates', value: <LiveTotal as={as} name="xmsCirculating" /> },
        { sign: '=', term: 'Its market value', value: <LiveTotal as={as} name="xmsMarketCap" /> },
        { sign: '÷', term: 'Support ratio', value: <LiveTotal name="supportRatio" /> },
        { sign: '+', term: 'Treasury-owned USDm', value: <LiveTotal as={as} name="treasuryUsdm" /> },
        { sign: '=', term: 'Supply cap', value: <LiveTotal as={as} name="supplyCap" /> },
        { sign: '−', term: 'USDm in existence', value: <LiveTotal as={as} name="supply" /> },
        { sign: '=', term: 'Room for minting', value: <LiveTotal as={as} name="supplyRoom" /> },
      ]}
    />
  );
}
