-- Runs the scenario that `ARCHBOOK_SCENARIO` names, and writes what it gives, or why it failed, to `ARCHBOOK_RESULT`.
local folder = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h")
package.path = folder .. "/?.lua;" .. package.path

vim.o.swapfile = false
vim.o.hidden = true
local ok, result = pcall(function()
  local editor = require("editor")
  editor.start()
  return require("scenarios")[vim.env.ARCHBOOK_SCENARIO](editor)
end)
local file = assert(io.open(vim.env.ARCHBOOK_RESULT, "w"))
file:write(vim.json.encode({ ok = ok, result = result }))
file:close()
vim.cmd("qall!")
