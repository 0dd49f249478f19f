import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A program of this machine that can make a PDF of a Word document. */
export interface Converter {
  readonly kind: 'libreoffice' | 'word';
  /** LibreOffice's own program; for Word, the PowerShell that speaks with it. Absolute. */
  readonly program: string;
}

/** What finding a program needs to know of a machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether there is a file that can be run. */
  isProgram(file: string): boolean;
  /** The names in a folder; none where it is not there or can't be read. */
  namesIn(folder: string): readonly string[];
}

/** The machine that this runs on. */
export const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  isProgram: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    } catch {
      return false;
    }
  },
  namesIn: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

/**
 * The programs that can make a PDF, the best first: Word, whose layout is what the reader of the document will see, then
 * LibreOffice, from the PATH and from the folders where it is usually installed. Only absolute folders of the PATH count,
 * so that no program comes from the folder of a report. Empty where there is none.
 */
export function findConverters(machine: Machine = THIS_MACHINE): readonly Converter[] {
  const found = [...words(machine), ...offices(machine)].filter(({ program }) => machine.isProgram(program));
  return found.filter(({ program }, i) => found.findIndex((other) => other.program === program) === i);
}

const NAMES = { windows: ['soffice.com', 'soffice.exe'], other: ['soffice', 'libreoffice'] } as const;

function offices(machine: Machine): readonly Converter[] {
  const isWindows = machine.platform === 'win32';
  const paths = isWindows ? path.win32 : path.posix;
  const folders = [...onPath(machine), ...usualFolders(machine)];
  const names = isWindows ? NAMES.windows : NAMES.other;
  return folders.flatMap((folder) =>
    names.map((name) => ({ kind: 'libreoffice' as const, program: paths.join(folder, name) })),
  );
}

function onPath({ platform, env }: Machine): readonly string[] {
  const isWindows = platform === 'win32';
  const paths = isWindows ? path.win32 : path.posix;
  // Windows takes the names of variables in any case.
  const name = Object.keys(env).find((key) => (isWindows ? key.toUpperCase() === 'PATH' : key === 'PATH'));
  const written = (name === undefined ? undefined : env[name]) ?? '';
  const folders = written.split(paths.delimiter).map((folder) => folder.trim().replace(/^"(.*)"$/u, '$1'));
  // «\folder» is absolute too, but on whichever drive one is at the moment.
  return folders.filter((folder) => paths.isAbsolute(folder) && (!isWindows || !/^[\\/][^\\/]/u.test(folder)));
}

function usualFolders(machine: Machine): readonly string[] {
  const { platform, env } = machine;
  if (platform === 'win32')
    return programFolders(machine).flatMap((root) =>
      versions(machine, root).map((name) => path.win32.join(root, name, 'program')),
    );
  if (platform === 'darwin')
    return ['', env.HOME ?? ''].flatMap((home) => {
      const applications = `${home}/Applications`;
      return versions(machine, applications).map((name) => `${applications}/${name}/Contents/MacOS`);
    });
  return [
    '/usr/bin',
    '/usr/local/bin',
    '/usr/lib/libreoffice/program',
    '/usr/lib64/libreoffice/program',
    ...versions(machine, '/opt').map((name) => `/opt/${name}/program`),
  ];
}

/** «LibreOffice», «LibreOffice 25.2», «libreoffice24.8», «LibreOffice.app»: the newest first. */
function versions({ namesIn }: Machine, folder: string): readonly string[] {
  const own = namesIn(folder).filter((name) => /^libreoffice/iu.test(name));
  return own.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

function programFolders({ env }: Machine): readonly string[] {
  const local = env.LOCALAPPDATA && path.win32.join(env.LOCALAPPDATA, 'Programs');
  const all = [env.ProgramW6432, env.ProgramFiles, env['ProgramFiles(x86)'], local];
  return [...new Set(all.filter((folder) => folder !== undefined && path.win32.isAbsolute(folder)))] as string[];
}

/** Word itself is driven by PowerShell; it is there where its program lies in one of the folders of Office. */
function words(machine: Machine): readonly Converter[] {
  if (machine.platform !== 'win32') return [];
  const places = programFolders(machine).flatMap((root) =>
    ['root\\Office16', 'Office16', 'root\\Office15', 'Office15', 'Office14'].map((folder) =>
      path.win32.join(root, 'Microsoft Office', folder, 'WINWORD.EXE'),
    ),
  );
  const clickToRun15 = programFolders(machine).map((root) =>
    path.win32.join(root, 'Microsoft Office 15', 'root', 'office15', 'WINWORD.EXE'),
  );
  if (![...places, ...clickToRun15].some((file) => machine.isProgram(file))) return [];
  return [{ kind: 'word', program: path.win32.join(systemFolder(machine.env), POWERSHELL) }];
}

const POWERSHELL = 'WindowsPowerShell\\v1.0\\powershell.exe';

/** Windows' own programs, by their full path: a program of the same name elsewhere is not taken for them. */
export function systemFolder(env: Machine['env']): string {
  return path.win32.join(env.SystemRoot ?? env.SYSTEMROOT ?? 'C:\\Windows', 'System32');
}
