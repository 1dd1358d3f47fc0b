/** Where the reader's choice of samples is remembered. */
export const sampleKey = 'b2-partner:sample';

/** The choices of a page, each with its values; the first is shown when nothing was chosen. */
export const choices = {
  sample: ['client', 'fetch', 'curl'],
  form: ['first', 'second'],
  pane: ['sample', 'try'],
} as const;

/** Runs before anything is painted, so that a remembered choice moves nothing. */
export const headScript = `(() => {
  const root = document.documentElement, samples = ${JSON.stringify(choices.sample)};
  let chosen; try { chosen = localStorage.getItem(${JSON.stringify(sampleKey)}); } catch {}
  root.dataset.sample = samples.includes(chosen) ? chosen : samples[0];
  root.dataset.form = ${JSON.stringify(choices.form[0])};
  root.dataset.pane = location.hash === '#try-it' ? 'try' : ${JSON.stringify(choices.pane[0])};
})();`;
