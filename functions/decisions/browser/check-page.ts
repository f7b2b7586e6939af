import type { SaidCheck } from '../../../shared/wording/public-check.ts';

/**
 * The script of the public front page: looks codes up and judges files, in this browser alone. What computes is
 * loaded when it is first needed, so that the page itself is there at once.
 */
const checks = () => import('./check-file.ts');

const one = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
};

const code = one<HTMLInputElement>('#ma');
const chooser = one<HTMLInputElement>('#tep');
const drop = one<HTMLElement>('.drop');

function line(text: string, tag: 'p' | 'strong' = 'p'): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function tell(place: HTMLElement, { tone, says, more, page }: SaidCheck & { page?: string }): void {
  const note = document.createElement('div');
  note.className = `note ${tone}`;
  note.append(line(says, 'strong'), ...more.map((text) => line(text)));
  if (page !== undefined) {
    const link = document.createElement('a');
    link.href = page;
    link.textContent = 'Xem trang của quyết định';
    note.append(link);
  }
  place.replaceChildren(note);
}

const failed: SaidCheck = {
  tone: 'warn',
  says: 'Chưa kiểm tra được: không tải được dữ liệu đã công bố.',
  more: ['Kiểm tra đường truyền rồi thử lại.'],
};

async function answer(place: HTMLElement, work: () => Promise<SaidCheck & { page?: string }>) {
  place.replaceChildren(line('Đang kiểm tra…'));
  try {
    tell(place, await work());
  } catch {
    tell(place, failed);
  }
}

async function checkChosen(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  await answer(one('#kiem-tra-tra-loi'), async () => (await checks()).checkFile(file, code.value));
}

one('#tra-cuu').addEventListener('submit', (event) => {
  event.preventDefault();
  answer(one('#tra-cuu-tra-loi'), async () => {
    const found = await (await checks()).lookUp(code.value);
    if (found.page !== undefined) location.assign(found.page);
    return found;
  });
});
one('#kiem-tra').addEventListener('submit', (event) => event.preventDefault());
chooser.addEventListener('change', () => checkChosen(chooser.files?.[0]));
for (const kind of ['dragover', 'dragleave', 'drop'] as const)
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') checkChosen(event.dataTransfer?.files[0]);
  });
for (const form of document.querySelectorAll<HTMLElement>('[data-script]')) form.hidden = false;
