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
