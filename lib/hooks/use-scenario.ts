'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FilterIssue, LinkIssue } from '@/lib/domain/model/issues';
import { NOTHING, type Scenario } from '@/lib/domain/stress/scenario';
import { parseScenario, writeScenario } from '@/lib/domain/stress/scenario-link';
import { replaceSearch } from './use-search';
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
  const isRead = useRef(false);
  // Before the form can be used: what is chosen there must not be replaced by the link.
  useLayoutEffect(() => {
    if (!snapshot || isRead.current) return;
    isRead.current = true;
    const read = parseScenario(window.location.search, snapshot);
    setScenario(read.scenario);
    setNotices(read.notices);
  }, [snapshot]);

  useEffect(() => {
    if (!snapshot || !isChanged) return undefined;
    const timer = setTimeout(() => {
      const link = writeScenario(scenario, snapshot, window.location.search);
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
