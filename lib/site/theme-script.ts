/** Colours of the page behind everything, as app/styles/theme.css has them. */
export const PAPER = { light: '#fdfcfa', dark: '#131417' } as const;

/**
 * Runs in the head before anything is drawn, and without React: takes up the remembered theme, and makes the switch work from the first moment.
 * `data-theme` on the root element is "light" or "dark"; without it the theme follows the system.
 */
export const THEME_SCRIPT = `(()=>{
const d=document,r=d.documentElement,k='theme',
show=t=>{
const known=/^(light|dark)$/.test(t);
if(known)r.dataset.theme=t;else delete r.dataset.theme;
d.querySelectorAll('[name=theme-color]').forEach(m=>m.content=(known?t=='dark':/dark/.test(m.media))?'${PAPER.dark}':'${PAPER.light}')
},
load=()=>{try{show(localStorage[k])}catch{}};
load();
addEventListener('DOMContentLoaded',load);
addEventListener('storage',load);
addEventListener('click',e=>{
if(!e.target.closest('[data-theme-switch]'))return;
const t={light:'dark',dark:''}[r.dataset.theme]??'light';
show(t);
try{localStorage[k]=t}catch{}
})
})()`.replaceAll('\n', '');
