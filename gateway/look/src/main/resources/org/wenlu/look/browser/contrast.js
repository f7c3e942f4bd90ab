// Every visible text whose contrast with what is painted behind it is below the wanted ratio.
// What cannot be used at the moment (disabled) is left out, as everywhere.
((wanted) => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channels = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((it, i) => it * a + below[i] * (1 - a));
  const behind = (element) => {
    const layers = [];
    for (let it = element; it; it = it.parentElement) {
      const layer = channels(getComputedStyle(it).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const opacity = (element) => {
    let all = 1;
    for (let it = element; it; it = it.parentElement) all *= Number(getComputedStyle(it).opacity);
    return all;
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((it) => {
      const part = it / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const low = new Set();
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!text || !seen || element.closest(':disabled, [aria-disabled=true], script, style')) continue;
    const style = getComputedStyle(element);
    const paint = element.closest('svg') ? style.fill : style.color;
    const ground = behind(element);
    const colour = channels(paint);
    colour[3] *= opacity(element);
    const found = ratio(over(colour, ground), ground);
    if (found < wanted) {
      const where = `${element.localName}${element.id ? '#' + element.id : ''}.${element.getAttribute('class') ?? ''}`;
      low.add(`${found.toFixed(1)} ${where} in ${element.parentElement?.id ?? ''} “${text.slice(0, 24)}” ${paint}`);
    }
  }
  return [...low];
})
