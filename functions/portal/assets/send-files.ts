/**
 * Sends files of evidence from the page itself: several at once, pictures made smaller first (long edge 1,600
 * pixels), each declared with its size and hash. Without it the same form asks for a name and leads to a page that
 * sends one file as it is.
 */
export const SEND_FILES = `
(() => {
  'use strict';
  const form = document.querySelector('form[data-send-files]');
  if (!form || !window.fetch || !window.FormData) return;
  const chooser = form.querySelector('[data-with-script]');
  const input = chooser.querySelector('input[type=file]');
  const typed = form.querySelector('[data-without-script]');
  const told = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  const LONG_EDGE = 1600;
  typed.remove();
  chooser.hidden = false;
  input.disabled = false;

  const say = (text, bad) => {
    const line = document.createElement('p');
    line.textContent = text;
    if (bad) line.className = 'error';
    told.append(line);
    return line;
  };

  async function smaller(file) {
    if (!/^image\\/(jpeg|png)$/.test(file.type) || !window.createImageBitmap) return file;
    try {
      const picture = await createImageBitmap(file);
      const scale = LONG_EDGE / Math.max(picture.width, picture.height);
      if (scale >= 1) return file;
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      const pen = canvas.getContext('2d');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, file.type, 0.85));
      return blob && blob.type === file.type ? new File([blob], file.name, { type: file.type }) : file;
    } catch {
      return file;
    }
  }

  async function hashOf(file) {
    if (!window.crypto || !crypto.subtle) return '';
    const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async function send(chosen) {
    const line = say(chosen.name + ': đang gửi…');
    const file = await smaller(chosen);
    const fields = new URLSearchParams(new FormData(form));
    fields.set('ten', file.name);
    fields.set('kich-thuoc', String(file.size));
    fields.set('ma-bam', await hashOf(file));
    const asked = await fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'application/json' } });
    const permit = await asked.json();
    if (!asked.ok) throw new Error(permit.detail);
    const post = new FormData();
    for (const name of Object.keys(permit.fields)) post.append(name, permit.fields[name]);
    post.append('file', file);
    const answer = await fetch(permit.url, { method: 'POST', body: post });
    if (!answer.ok) throw new Error('Nơi nhận tệp từ chối tệp này. Gỡ tệp rồi gửi lại.');
    line.textContent = chosen.name + ': đã gửi xong.';
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    told.textContent = '';
    button.disabled = true;
    let failed = false;
    for (const chosen of Array.from(input.files)) {
      try {
        await send(chosen);
      } catch (error) {
        failed = true;
        const lost = error instanceof TypeError ? 'Đường truyền bị ngắt, hãy thử gửi lại.' : error.message;
        say(chosen.name + ': ' + lost, true);
      }
    }
    button.disabled = false;
    if (!failed) location.assign(form.action + '?da-gui=1');
  });
})();
`;
