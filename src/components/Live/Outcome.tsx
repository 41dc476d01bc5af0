import React, { type ReactNode } from 'react';
import type { RunStep } from '../../shared/recording';
import type { LiveOutcome } from '../../live/browser/session';
import type { Surrounding } from '../../live/shared/protocol';
import { describeStep } from '../Recording/describe-run';
import { Content } from '../Recording/Step';
import Steps from '../Recording/Steps';
import styles from './styles.module.css';
import Tabs, { type Tab } from './Tabs';
import { NEXT_STEPS } from './words';

/** What a run gave: its status, and behind tabs the answer and what happened on the way. */
export default function Outcome({
  outcome,
  asks,
  isRunning,
}: {
  readonly outcome: LiveOutcome | undefined;
  /** What the services of the example ask. */
  readonly asks: readonly Surrounding[];
  readonly isRunning: boolean;
}): ReactNode {
  return (
    <div
      className={styles.outcome}
      aria-busy={isRunning}
      data-outcome={outcome ? toState(outcome) : undefined}
    >
      <p role="status" className={styles.status}>
        {isRunning ? 'The example runs…' : outcome && <Summary outcome={outcome} />}
      </p>
      {outcome && 'failure' in outcome && <Failure outcome={outcome} />}
      {outcome && <Tabs label="What the run gave" tabs={toTabs(outcome, asks)} />}
    </div>
  );
}

function toState(outcome: LiveOutcome): string {
  return 'failure' in outcome ? outcome.failure.kind : 'answer';
}

function Summary({ outcome }: { readonly outcome: LiveOutcome }): ReactNode {
  if ('failure' in outcome) return <b className={styles.bad}>No answer: {outcome.failure.name}</b>;
  const { answer, startMs, answerMs } = outcome;
  return (
    <>
      <b className={answer.status < 400 ? styles.good : styles.bad}>{answer.status}</b>{' '}
      <span>
        answered by NestJS in this page, in {format(answerMs)}
        {startMs > 0 && ` after a start of ${format(startMs)}`}
      </span>
    </>
  );
}

function format(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

function Failure({
  outcome: { failure },
}: {
  readonly outcome: Extract<LiveOutcome, { failure: unknown }>;
}): ReactNode {
  return (
    <div className={styles.failure}>
      <p className={styles.message}>{failure.message}</p>
      {failure.places.length > 0 && (
        <ul>
          {failure.places.map(({ file, line, column }, index) => (
            <li key={index}>
              <code>
                {file}:{line}:{column}
              </code>
            </li>
          ))}
        </ul>
      )}
      <p>{NEXT_STEPS[failure.kind]}</p>
    </div>
  );
}

/** Names the tab of what was asked: the helpdesk and the cache have one together, in the order of time. */
function titleOf(asks: readonly Surrounding[]): string {
  const words = asks.length === 0 ? 'asked' : asks.join(' and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const UPSTREAM: readonly RunStep['kind'][] = ['http', 'graphql', 'sql', 'cache'];
const SERVICE: readonly RunStep['kind'][] = ['call', 'emission', 'error'];

function toTabs(outcome: LiveOutcome, asks: readonly Surrounding[]): Tab[] {
  const only = (kinds: readonly RunStep['kind'][]) =>
    outcome.steps.filter(({ kind }) => kinds.includes(kind));
  const list = (id: string, title: string, steps: readonly RunStep[], none: string): Tab => ({
    id,
    title: `${title} (${steps.length})`,
    content:
      steps.length > 0 ? <Steps steps={steps.map(describeStep)} /> : <p className={styles.none}>{none}</p>,
  });
  const answer: Tab[] =
    'answer' in outcome
      ? [{ id: 'answer', title: 'Answer', content: <Answer answer={outcome.answer} /> }]
      : [];
  return [
    ...answer,
    list('upstream', titleOf(asks), only(UPSTREAM), 'Nothing was asked.'),
    list('service', 'Service', only(SERVICE), 'No service was called.'),
    list('log', 'Log', only(['log']), 'Nothing was written.'),
  ];
}

function Answer({
  answer,
}: {
  readonly answer: Extract<LiveOutcome, { answer: unknown }>['answer'];
}): ReactNode {
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
  const json = formatJson(answer.body);
  const language = json === undefined ? 'text' : 'json';
  return (
    <div className={styles.answer}>
      {answer.body === '' ? (
        <p className={styles.none}>The answer has no body.</p>
      ) : (
        <Content detail={{ label: 'Body of the answer', text: json ?? answer.body, language }} />
      )}
      <p className={styles.label}>Headers</p>
      <Content detail={{ label: 'Headers', text: headers.join('\n'), language: 'text' }} />
    </div>
  );
}

function formatJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}
