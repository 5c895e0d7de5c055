// Reads a shared page, or one card of it, aloud with a voice of this device. Nothing is sent anywhere: voices that work
// over the network are not used, and where the device has none of its own there is no button.
(() => {
  'use strict';
  const speech = window.speechSynthesis;
  const all = document.querySelector('[data-aloud]');
  if (!speech || !all || !window.SpeechSynthesisUtterance) return;

  const CARDS = 'main .card, main .option, main .read-back, main .scale';
  const SILENT = '.usa-sr-only, [hidden], [aria-hidden="true"], script, style, [data-aloud], [data-aloud-card], .no-script, details:not([open]) > :not(summary)';
  const BLOCK = 'p, li, dt, dd, h1, h2, h3, legend, label, button, summary, td, th, div';
  let playing = null;

  const voice = language => speech.getVoices().find(one => one.localService && one.lang.toLowerCase().startsWith(language));

  const lines = root => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      const text = node.nodeType === Node.TEXT_NODE ? node.textContent : node.matches('textarea, input[type=text], input:not([type])') ? node.value : '';
      if (!text.trim() || element.closest(SILENT) || element.checkVisibility?.() === false) continue;
      const block = element.closest(BLOCK) ?? root;
      const last = found.at(-1);
      if (last?.block === block) last.text += ` ${text.trim()}`;
      else found.push({ block, text: text.trim(), language: element.closest('[lang]')?.lang ?? 'en' });
    }
    return found;
  };

  const show = (button, on) => {
    button.setAttribute('aria-pressed', String(on));
    const words = button.querySelector('span');
    if (words) words.textContent = on ? all.dataset.stop : button === all ? all.dataset.read : all.dataset.readThis;
  };

  const stop = () => {
    if (playing) show(playing, false);
    playing = null;
    speech.cancel();
  };

  const read = (button, root) => {
    const again = playing === button;
    stop();
    if (again) return;
    const said = lines(root).map(line => {
      const one = new SpeechSynthesisUtterance(line.text);
      one.lang = line.language === 'es' ? 'es-US' : 'en-US';
      one.voice = voice(line.language) ?? voice(document.documentElement.lang);
      return one;
    });
    if (!said.length) return;
    said.at(-1).addEventListener('end', () => { if (playing === button) stop(); });
    playing = button;
    show(button, true);
    said.forEach(one => speech.speak(one));
  };

  const onCards = () => document.querySelectorAll(CARDS).forEach(card => {
    if (card.parentElement.closest(CARDS) || card.querySelector(':scope > [data-aloud-card]')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'aloud-card';
    button.dataset.aloudCard = '';
    button.setAttribute('aria-pressed', 'false');
    button.append(all.querySelector('svg').cloneNode(true));
    const words = document.createElement('span');
    words.className = 'usa-sr-only';
    words.textContent = all.dataset.readThis;
    button.append(words);
    card.classList.add('has-aloud');
    card.append(button);
  });

  const offer = () => {
    const able = Boolean(voice(document.documentElement.lang));
    all.hidden = !able;
    if (able) onCards();
  };

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-aloud], [data-aloud-card]');
    if (!button) return;
    read(button, button === all ? document.querySelector('main') : button.parentElement);
  });
  speech.addEventListener?.('voiceschanged', offer);
  addEventListener('pagehide', stop);
  new MutationObserver(() => { if (!all.hidden) onCards(); }).observe(document.querySelector('main'), { childList: true });
  offer();
})();
