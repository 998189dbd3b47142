/** Colours of the page behind everything, as app/globals.css has them. */
export const PAPER = { light: '#fdfcfa', dark: '#131417' } as const;

/**
 * Runs in the head before anything is drawn, and without React: takes up the remembered theme, and makes the switch work from the first moment.
 * `data-theme` on the root element is "light" or "dark"; without it the theme follows the system.
 */
export const THEME_SCRIPT = `(()=>{
const root=document.documentElement,key='theme',paper=${JSON.stringify(PAPER)};
const saved=()=>{try{return localStorage.getItem(key)}catch{return null}};
const metas=()=>[...document.querySelectorAll('meta[name=theme-color]')];
const show=(theme)=>{
const known=theme==='light'||theme==='dark';
if(known)root.dataset.theme=theme;else delete root.dataset.theme;
for(const meta of metas())meta.content=paper[known?theme:meta.media.includes('dark')?'dark':'light'];
};
const next=()=>({light:'dark',dark:'system'})[root.dataset.theme]??'light';
show(saved());
addEventListener('DOMContentLoaded',()=>show(saved()));
addEventListener('storage',(event)=>{if(event.key===key)show(event.newValue)});
addEventListener('click',(event)=>{
if(!event.target.closest?.('[data-theme-switch]'))return;
const theme=next();show(theme);
try{theme==='system'?localStorage.removeItem(key):localStorage.setItem(key,theme)}catch{}
});
})()`.replaceAll('\n', '');
