import type { Paper } from '../rest/papers.schemas';

/** 2025-01-06T08:00:00Z, in seconds: the seed is independent of the current date. */
const FIRST_TS = 1_736_150_400;
const WEEK = 7 * 24 * 60 * 60;

const PAPERS = [
    { kind: 'contract', title: 'Service contract', file_name: 'service-contract.pdf', bytes: 184_320 },
    { kind: 'invoice', title: 'Invoice for January', file_name: 'invoice-2025-01.pdf', bytes: 40_960 },
    { kind: 'manual', title: 'Manual of the router', file_name: 'router.pdf', bytes: 2_097_152 },
    { kind: 'invoice', title: 'Invoice for February', file_name: 'invoice-2025-02.pdf', bytes: 41_472 },
    { kind: 'report', title: 'Report of the maintenance', file_name: 'maintenance.pdf', bytes: 512_000 },
    { kind: 'invoice', title: 'Invoice for March', file_name: 'invoice-2025-03.pdf', bytes: 40_448 },
    { kind: 'contract', title: 'Addendum to the contract', file_name: 'addendum.pdf', bytes: 96_256 },
] as const;

/** Creates the seeded papers: always the same seven, the oldest first, a week apart. */
export function seedPapers(): Paper[] {
    return PAPERS.map((paper, index) => ({
        paper_id: `ppr-${301 + index}`,
        ...paper,
        issued_ts: FIRST_TS + index * WEEK,
    }));
}
