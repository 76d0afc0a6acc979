import { initAll } from './govuk-frontend.min.js'

initAll()

// A citation can be copied by hand; where the browser can, one press does it and says so.
document.querySelectorAll('[data-copies]').forEach(function (button) {
  var source = document.getElementById(button.dataset.copies)
  var status = document.getElementById(button.dataset.copies + '-copied')
  if (!source || !status) return
  button.hidden = false
  button.addEventListener('click', function () {
    var text = source.textContent.trim()
    function selectIt () {
      var range = document.createRange()
      range.selectNodeContents(source)
      window.getSelection().removeAllRanges()
      window.getSelection().addRange(range)
    }
    if (!navigator.clipboard) {
      selectIt()
      status.textContent = 'Selected: press Ctrl+C to copy it.'
      return
    }
    navigator.clipboard.writeText(text).then(function () {
      status.textContent = 'Copied.'
    }, function () {
      selectIt()
      status.textContent = 'Selected: press Ctrl+C to copy it.'
    })
  })
})

document.querySelectorAll('[data-prints]').forEach(function (button) {
  button.hidden = false
  button.addEventListener('click', function () { window.print() })
})

// What is still being read is asked for again until it is there. Meanwhile only the count changes, so that nobody loses
// their place; if it cannot be asked for, the link to do so by hand stays.
function awaitIt () {
  var part = document.getElementById('awaited')
  var said = document.getElementById('awaited-said')
  if (!part || !said || !part.dataset.awaits) return
  setTimeout(function () {
    fetch(part.dataset.awaits, { headers: { Accept: 'text/html' } }).then(function (answer) {
      return answer.ok ? answer.text() : ''
    }).then(function (text) {
      var page = new DOMParser().parseFromString(text, 'text/html')
      var next = page.getElementById('awaited')
      if (next) show(page, next)
    }).catch(function () {})
  }, 1000)

  function show (page, next) {
    var count = document.getElementById('awaited-progress')
    var counted = next.querySelector('#awaited-progress')
    var state = next.querySelector('#awaited-state').textContent
    if (count && counted && state === document.getElementById('awaited-state').textContent) {
      count.textContent = counted.textContent
    } else {
      var wasWithin = part.contains(document.activeElement)
      part.replaceWith(next)
      initAll({ scope: next })
      document.title = page.title
      said.textContent = state
      if (wasWithin) {
        var heading = next.querySelector('h1')
        heading.tabIndex = -1
        heading.focus()
      }
    }
    awaitIt()
  }
}
awaitIt()
