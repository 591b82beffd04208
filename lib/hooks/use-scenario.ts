'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FilterIssue, LinkIssue } from '@/lib/domain/model/issues';
import { NOTHING, type Scenario } from '@/lib/domain/stress/scenario';
import { parseScenario, writeScenario } from '@/lib/domain/stress/scenario-link';
import { replaceSearch, useSearch } from './use-search';
import { useTreasury } from './use-treasury';

/** Browsers refuse to change the URL more often than a hundred times in half a minute. */
const PAUSE_MS = 400;

type ScenarioControls = {
  scenario: Scenario;
  change: (part: Partial<Scenario>) => void;
  /** The parts of the link that were ignored, and how to dismiss the notices. */
  notices: readonly (LinkIssue | FilterIssue)[];
  dismiss: () => void;
};

/** The scenario of the page: that of its link at first. All of it is in the URL, so that a link shows the same. */
export function useScenario(): ScenarioControls {
  const { snapshot } = useTreasury();
  const [scenario, setScenario] = useState(NOTHING);
  const [notices, setNotices] = useState<ScenarioControls['notices']>([]);
  const [isChanged, setChanged] = useState(false);
  const search = useSearch();
  /** The chain and the query that the scenario was read from, or was written to. */
  const known = useRef<string>(undefined);
  const chainId = snapshot?.chainId;
  // Before the form can be used: what is chosen there must not be replaced by the link.
  useLayoutEffect(() => {
    const link = `${chainId}${search}`;
    if (!snapshot || known.current === link) return;
    known.current = link;
    const read = parseScenario(search, snapshot);
    setScenario(read.scenario);
    setNotices(read.notices);
    setChanged(false);
  }, [snapshot, chainId, search]);

  useEffect(() => {
    if (!snapshot || !isChanged) return undefined;
    const timer = setTimeout(() => {
      const link = writeScenario(scenario, snapshot, window.location.search);
      known.current = `${snapshot.chainId}${link}`;
      if (link !== window.location.search) replaceSearch(link);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [scenario, snapshot, isChanged]);

  return {
    scenario,
    change: (part) => {
      setScenario((before) => ({ ...before, ...part }));
      setChanged(true);
    },
    notices,
    dismiss: () => setNotices([]),
  };
}
