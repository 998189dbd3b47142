/**
 * The inline script at the end of each page, identical on all of them. After the page has loaded, it fetches the scripts in `data-scripts` and
 * runs one per idle callback, or all immediately when a visitor uses a control that needs them. A button that was clicked too early is clicked
 * again once React has hydrated it, which shows in a property that React sets on the element. If a script fails to load, or arrives
 * incomplete, the rest is skipped and the page stays static.
 */
export const LOADER = `(()=>{
const d=document,
scripts=d.currentScript.dataset.scripts.split(' '),
whenIdle=self.requestIdleCallback||(f=>setTimeout(f,50)),
isAlive=e=>Object.keys(e).some(k=>k.startsWith('__reactProps'));
let begun,hurried,waiting,pressed;
const run=()=>{const f=waiting;waiting=0;f&&f()},
turn=f=>{waiting=f;hurried?run():whenIdle(run,{timeout:1000})},
add=(tag,o)=>d.head.append(Object.assign(d.createElement(tag),o)),
press=n=>{if(pressed&&n)isAlive(pressed)?pressed.click():setTimeout(press,50,n-1)},
next=()=>{
const src=scripts.shift();
src?add('script',{src,onload:()=>turn(next)}):press(100)
},
begin=()=>{
if(begun)return;
begun=1;
scripts.forEach(href=>add('link',{rel:'preload',as:'script',href}));
turn(next)
},
touched=e=>{
const c=e.target.closest&&e.target.closest('input,select,textarea,button:not([data-theme-switch])');
if(!c||isAlive(c))return;
if(e.type=='click'&&c.matches('button'))pressed=c;
hurried=1;
begin();
run()
};
addEventListener('error',e=>/\\/_next\\//.test(e.filename)&&(scripts.length=0));
['pointerdown','keydown','focusin','click'].forEach(t=>d.addEventListener(t,touched,true));
addEventListener('load',()=>whenIdle(begin,{timeout:500}))
})()`.replaceAll('\n', '');
