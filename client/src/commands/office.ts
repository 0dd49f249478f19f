import { ConfigurationTarget, type QuickPickItem, window, workspace } from 'vscode';
import { draftSentences } from '../language.ts';

/** The office that writes the reports; parent and place are empty where they are not known. */
export interface Office {
  readonly name: string;
  readonly parent: string;
  readonly place: string;
}

const KEYS = ['name', 'parent', 'place'] as const;

/** The office of the settings; undefined where they name none. */
function remembered(): Office | undefined {
  const settings = workspace.getConfiguration('soat.office');
  const [name = '', parent = '', place = ''] = KEYS.map((key) => settings.get<string>(key, '').trim());
  return name === '' ? undefined : { name, parent, place };
}

/** Asks for the office, or lets one choose the remembered one at a key. Undefined where the question is left. */
export async function askOffice(): Promise<Office | undefined> {
  const words = draftSentences();
  const known = remembered();
  if (!known) return askNewOffice();
  const own: QuickPickItem = {
    label: known.name,
    description: [known.parent, known.place].filter(Boolean).join(' · '),
  };
  const picked = await window.showQuickPick([own, { label: words.otherOffice }], {
    title: words.newTitle,
    placeHolder: words.officePlaceholder,
    ignoreFocusOut: true,
  });
  return picked === own ? known : picked && askNewOffice();
}

async function askNewOffice(): Promise<Office | undefined> {
  const words = draftSentences();
  const ask = async (
    prompt: string,
    placeHolder: string,
    value = '',
    missing?: string,
  ): Promise<string | undefined> => {
    const validateInput = (text: string): string | undefined => (text.trim() === '' ? missing : undefined);
    const options = { title: words.newTitle, prompt, placeHolder, value, ignoreFocusOut: true, validateInput };
    return (await window.showInputBox(options))?.trim().normalize('NFC');
  };
  const name = await ask(words.officeName, words.officeNameExample, '', words.officeNameMissing);
  if (name === undefined) return undefined;
  const parent = await ask(words.officeParent, words.officeParentExample);
  if (parent === undefined) return undefined;
  const place = await ask(words.officePlace, words.officePlaceExample, placeIn(name));
  return place === undefined ? undefined : { name, parent, place };
}

/** The place that the name of an office ends in: «Ủy ban nhân dân xã Tân Hội» is in Tân Hội. */
function placeIn(name: string): string {
  const unit = /(?<!\p{L})(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s+(\p{Lu}.*)$/u;
  return unit.exec(name)?.[1] ?? '';
}

/**
 * Offers to keep an office that is not the remembered one in the user's own settings. False where the question is left,
 * so that whoever asked can stop.
 */
export async function offerToRemember(office: Office): Promise<boolean> {
  const words = draftSentences();
  const known = remembered();
  if (known && KEYS.every((key) => known[key] === office[key])) return true;
  const yes: QuickPickItem = { label: words.remember, description: words.rememberDetail };
  const picked = await window.showQuickPick([yes, { label: words.doNotRemember }], {
    title: words.newTitle,
    placeHolder: words.rememberPlaceholder,
    ignoreFocusOut: true,
  });
  if (picked !== yes) return picked !== undefined;
  const settings = workspace.getConfiguration('soat.office');
  for (const key of KEYS) await settings.update(key, office[key], ConfigurationTarget.Global);
  return true;
}
