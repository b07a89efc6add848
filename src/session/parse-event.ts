/** Decides whether a value read back from a file is an event, before anything relies on its shape. */
import { LEVELS } from '../rubric/levels.ts';
import { isSnapshot } from './is-snapshot.ts';
import type { Event, Mode } from './types.ts';

/** The version of the event format that this code writes. */
export const EVENT_FORMAT = 1;

const MODES: readonly Mode[] = ['practice', 'mock', 'transcript'];

/** The event, or null where the value is none. The scenario's snapshot is checked for its frame only. */
export function parseEvent(value: unknown): Event | null {
  if (!isRecord(value) || !isTime(value.at) || typeof value.type !== 'string') return null;
  const isValid = Object.hasOwn(SHAPES, value.type) && SHAPES[value.type as Event['type']](value);
  return isValid ? (value as unknown as Event) : null;
}

/** The format version that a first line speaks of, or null where it is no `started`. */
export function eventFormat(value: unknown): number | null {
  if (!isRecord(value) || value.type !== 'started') return null;
  return typeof value.format === 'number' ? value.format : null;
}

type Shape = (event: Readonly<Record<string, unknown>>) => boolean;

const SHAPES: Readonly<Record<Event['type'], Shape>> = {
  started: (event) =>
    event.format === EVENT_FORMAT &&
    isText(event.session) &&
    MODES.some((mode) => mode === event.mode) &&
    LEVELS.some((level) => level === event.level) &&
    typeof event.seed === 'number' &&
    (event.minutes === undefined || event.minutes === null || isMinutes(event.minutes)) &&
    (event.hideScore === undefined || typeof event.hideScore === 'boolean') &&
    isTexts(event.steps) &&
    isSnapshot(event.scenario),
  entered: (event) => isText(event.step),
  asked: (event) => isText(event.step) && isText(event.question) && isTexts(event.facts),
  hinted: (event) =>
    isText(event.step) &&
    Number.isInteger(event.hint) &&
    (event.written === undefined || isText(event.written)),
  submitted: (event) => isText(event.step) && isAnswerValue(event.value) && isTimeUp(event),
  skipped: (event) => isText(event.step) && isTimeUp(event),
  'followed-up': (event) => isText(event.step) && isText(event.followUp) && isText(event.question),
  replied: (event) => isText(event.step) && isText(event.followUp) && isText(event.answer) && isTimeUp(event),
  rated: (event) =>
    (event.step === null || isText(event.step)) && (event.mark === null || isMark(event.mark)),
  flagged: (event) => isText(event.step) && typeof event.flagged === 'boolean',
  noted: (event) => isText(event.text),
  reviewed: (event) => isText(event.step),
  paused: () => true,
  resumed: () => true,
  finished: () => true,
};

function isAnswerValue(value: unknown): boolean {
  if (isText(value)) return true;
  return Array.isArray(value) && (value.every(isText) || value.every(isRow));
}

function isRow(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function isTimeUp({ timeUp }: Readonly<Record<string, unknown>>): boolean {
  return timeUp === undefined || typeof timeUp === 'boolean';
}

function isMinutes(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isMark(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}
