// What of a page a program can see to be lost: each function answers with what is wrong, as sentences.
const name = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)
const isSeen = element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0 &&
  !element.closest('.govuk-visually-hidden, .govuk-skip-link, .register-first')
const isLine = (style, edge) => style[edge + 'Style'] !== 'none' && parseFloat(style[edge + 'Width']) >= 1

// Where the focus is drawn: the boxes of radios and checkboxes are drawn by their labels.
const focusDrawn = element => {
  const isBox = element.matches('.govuk-radios__input, .govuk-checkboxes__input')
  const style = isBox ? getComputedStyle(element.nextElementSibling, '::before') : getComputedStyle(element)
  const outline = isLine(style, 'outline') ? [style.outlineStyle, style.outlineWidth, style.outlineColor] : ['none', 0, '']
  return [...outline, style.boxShadow, style.backgroundColor]
}

window.appearance = {
  // Asked once a key was pressed, so that the browser takes the focus to be the keyboard's.
  withoutFocus (needsOutline) {
    const wrong = []
    let reached = 0
    document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]').forEach(element => {
      if (!element.checkVisibility() || element.matches('.register-first, [hidden], [type=hidden]')) return
      document.activeElement.blur()
      const before = focusDrawn(element).join()
      element.focus({preventScroll: true})
      if (document.activeElement !== element) return
      reached++
      const [style, width] = focusDrawn(element)
      if (before === focusDrawn(element).join()) wrong.push('no focus is seen on ' + name(element))
      else if (needsOutline && (style === 'none' || parseFloat(width) < 2)) wrong.push('no outline on ' + name(element))
    })
    return reached > 5 ? wrong : ['only ' + reached + ' elements take the focus']
  },

  // Grounds are painted over where people choose their colours; what stands on one of its own needs an edge as well.
  withoutEdge () {
    const clear = 'rgba(0, 0, 0, 0)'
    const hasEdge = element => {
      const style = getComputedStyle(element)
      return isLine(style, 'outline') || ['Top', 'Right', 'Bottom', 'Left'].some(side => isLine(style, 'border' + side))
    }
    const ground = element => {
      for (let one = element; one; one = one.parentElement) {
        if (getComputedStyle(one).backgroundColor !== clear) return getComputedStyle(one).backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    return [...document.querySelectorAll('body *')].filter(element => isSeen(element) &&
      element.parentElement !== document.body && !element.closest('svg') &&
      getComputedStyle(element).backgroundColor !== clear &&
      ground(element) !== ground(element.parentElement) && !hasEdge(element) && !hasEdge(element.parentElement)).map(name)
  },

  // Text that is cut off by the box it is in, or that lies over other text.
  cutOff () {
    return [...document.querySelectorAll('body *')].filter(element => {
      const style = getComputedStyle(element)
      if (!isSeen(element) || !element.innerText || element.matches('select, option, textarea')) return false
      const tall = ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1
      const wide = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      return element.clientHeight > 0 && (tall || wide)
    }).map(element => 'cut off: ' + name(element))
  },
  overlapping () {
    const pieces = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode
      if (!text.data.trim() || !isSeen(text.parentElement) || text.parentElement.closest('script, svg, select')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) pieces.push({text, box})
    }
    pieces.sort((one, other) => one.box.top - other.box.top)
    const wrong = []
    pieces.forEach((one, index) => {
      for (let next = index + 1; next < pieces.length && pieces[next].box.top < one.box.bottom; next++) {
        const other = pieces[next]
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        if (one.text !== other.text && wide > 2 && high > Math.min(one.box.height, other.box.height) / 2) {
          wrong.push(one.text.data.trim() + ' lies over ' + other.text.data.trim())
        }
      }
    })
    return wrong
  },

  // Text that ends beyond the sheet of paper, and what is of no use there.
  lostOnPaper () {
    const right = document.documentElement.clientWidth
    const beyond = [...document.querySelectorAll('main td, main th, main p, main dd, main li, main img')].filter(element =>
      isSeen(element) && element.getBoundingClientRect().right > right + 1).map(element => 'beyond the paper: ' + name(element))
    const pressed = [...document.querySelectorAll('button')].filter(isSeen).map(element => 'to be pressed: ' + name(element))
    const headings = [...document.querySelectorAll('main h2')].filter(isSeen).filter(heading => {
      for (let next = heading.nextElementSibling; next && !next.matches('h1, h2'); next = next.nextElementSibling) {
        if (isSeen(next)) return false
      }
      return true
    }).map(element => 'heads nothing: ' + name(element))
    const links = [...document.querySelectorAll('main a[href^="/"]:not([href*="&at="])')].filter(link => isSeen(link) &&
      getComputedStyle(link, '::after').content.includes('/')).map(element => 'an address that leads nowhere: ' + name(element))
    return [...beyond, ...pressed, ...headings, ...links]
  }
}
