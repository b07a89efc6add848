/** How a failure of the file system is said to people: what failed, where, and what to do. */
import type { Problem } from '../problem.ts';

/** The error code of a failed system call, '' for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A Problem for a file that could not be read or written; `doing` completes "Cannot ...". */
export function fileProblem(error: unknown, doing: 'read' | 'write', file: string): Problem {
  const code = errorCode(error);
  const known = doing === 'write' && code === 'ENOENT' ? NO_FOLDER : KNOWN[code];
  const why = known?.why ?? (error instanceof Error ? error.message : String(error));
  const problem = {
    code: `cannot-${doing}`,
    message: `Cannot ${doing} ${shown(file)}: ${why}.`,
    file: shown(file),
  };
  return known === undefined ? problem : { ...problem, code: known.code ?? problem.code, hint: known.hint };
}

/** A path as it is shown, with `/`. */
export function shown(file: string): string {
  return file.replaceAll('\\', '/');
}

interface Known {
  readonly code?: string;
  readonly why: string;
  readonly hint: string;
}

const ROOM: Known = {
  code: 'disk-full',
  why: 'there is no room left on the disk',
  hint: 'Free some room and try again; what was saved before is intact.',
};

/** A file that is to be made can only want its folder. */
const NO_FOLDER: Known = {
  code: 'no-such-file',
  why: 'its folder does not exist',
  hint: 'Make the folder first, or check the spelling of the path.',
};

const KNOWN: Readonly<Record<string, Known>> = {
  ENOENT: { code: 'no-such-file', why: 'it does not exist', hint: 'Check the spelling of the path.' },
  EACCES: { why: 'it may not be accessed', hint: 'Check who owns it and its permissions.' },
  EPERM: { why: 'it may not be accessed', hint: 'Check who owns it and its permissions.' },
  EROFS: { why: 'the disk is read-only', hint: 'Choose a folder that can be written to.' },
  EISDIR: { why: 'it is a folder', hint: 'Name a file.' },
  ENOTDIR: { why: 'part of its path is a file, not a folder', hint: 'Choose another folder.' },
  EEXIST: { why: 'it exists already', hint: 'Choose another name.' },
  ELOOP: { why: 'it is a symbolic link', hint: 'Put the file itself there.' },
  ENAMETOOLONG: { why: 'its name is too long', hint: 'Choose a shorter name.' },
  EMFILE: { why: 'too many files are open', hint: 'Close some programs and try again.' },
  ENOSPC: ROOM,
  EDQUOT: ROOM,
  EFBIG: { ...ROOM, why: 'the file would grow beyond what is allowed' },
};
