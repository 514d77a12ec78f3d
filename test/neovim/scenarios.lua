-- What people do in an editor, done with Neovim's own client. Each gives plain data that the test looks at.
local scenarios = {}

function scenarios.diagnostics(editor)
  editor.open("architecture.yaml")
  editor.until_true("something is reported", function()
    return vim.tbl_contains(editor.codes(), "names/unresolved")
  end)
  return editor.codes()
end

--- The labels that are offered at each of several places, and the buffer after one of them was taken.
function scenarios.completion(editor)
  local places = vim.json.decode(vim.env.ARCHBOOK_INPUT)
  local buffer = editor.open("architecture.yaml")
  local offered = {}
  for _, place in ipairs(places) do
    vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split(place.text, "\n"))
    vim.api.nvim_win_set_cursor(0, { place.line + 1, 0 })
    local params = vim.lsp.util.make_position_params(0, "utf-16")
    params.position = { line = place.line, character = place.character }
    local answers = vim.lsp.buf_request_sync(buffer, "textDocument/completion", params, 60000)
    local result = answers[editor.client].result
    local items = vim.lsp.util.extract_completion_items(result)
    local taken = vim.tbl_filter(function(item)
      return item.label == place.take
    end, items)[1]
    if taken then
      vim.lsp.util.apply_text_edits({ taken.textEdit }, buffer, "utf-16")
    end
    table.insert(offered, {
      labels = vim.tbl_map(function(item)
        return item.label
      end, items),
      text = editor.text(),
    })
  end
  return offered
end

function scenarios.code_action(editor)
  editor.open("architecture.yaml")
  editor.until_true("something is reported", function()
    return vim.tbl_contains(editor.codes(), "names/unresolved")
  end)
  editor.go_to("crat")
  editor.choose('Change to "cart"')
  local before = editor.text()
  vim.lsp.buf.code_action()
  editor.until_true("the text is repaired", function()
    return editor.text() ~= before
  end)
  local repaired = editor.text()
  vim.cmd("undo")
  return { repaired = repaired, undone = editor.text() == before }
end

--- Renames in a part that has unsaved text, and gives the text of both files.
function scenarios.rename(editor)
  local root = editor.open("architecture.yaml")
  local part = editor.open("services/cart.yaml")
  vim.api.nvim_buf_set_lines(part, -1, -1, false, { "  basket: { kind: api, connects: [cart] }" })
  editor.go_to("cart:")
  vim.lsp.buf.rename("trolley")
  editor.until_true("the root is renamed", function()
    return editor.text(root):find("trolley", 1, true) ~= nil
  end)
  return { root = editor.text(root), part = editor.text(part) }
end

function scenarios.call_hierarchy(editor)
  local callers = {}
  for _, request in ipairs({ "incoming_calls", "outgoing_calls" }) do
    editor.open("services/cart.yaml")
    editor.go_to("cart:")
    vim.fn.setqflist({})
    vim.lsp.buf[request]()
    editor.until_true(request, function()
      return #vim.fn.getqflist() > 0
    end)
    callers[request] = vim.tbl_map(function(entry)
      return vim.fn.fnamemodify(vim.fn.bufname(entry.bufnr), ":t") .. ":" .. entry.lnum .. " " .. entry.text
    end, vim.fn.getqflist())
  end
  return callers
end

function scenarios.hover(editor)
  local buffer = editor.open("architecture.yaml")
  editor.go_to("kind: browser", 1)
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  local answers = vim.lsp.buf_request_sync(buffer, "textDocument/hover", params, 60000)
  return answers[editor.client].result.contents.value
end

return scenarios
