-- What the scenarios share: the server as a client of Neovim's own, and files opened under it. Written for Neovim 0.7 and later.
local editor = {}

--- Starts the server; `ARCHBOOK_NODE`, `ARCHBOOK_CLI` and `ARCHBOOK_FOLDER` say with what and where.
function editor.start()
  local folder = vim.env.ARCHBOOK_FOLDER
  editor.client = vim.lsp.start_client({
    name = "archbook",
    cmd = { vim.env.ARCHBOOK_NODE, vim.env.ARCHBOOK_CLI, "lsp", "--stdio" },
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = "work" } },
  })
  editor.until_true("the server starts", function()
    local client = vim.lsp.get_client_by_id(editor.client)
    return client ~= nil and client.initialized == true
  end)
end

--- Opens a file of the folder, and attaches the server to it.
function editor.open(name)
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.ARCHBOOK_FOLDER .. "/" .. name))
  vim.lsp.buf_attach_client(0, editor.client)
  return vim.api.nvim_get_current_buf()
end

--- Puts the cursor on the first place where a text stands; `offset` characters behind its start.
function editor.go_to(text, offset)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { row, column - 1 + (offset or 0) })
      return
    end
  end
  error("There is no " .. text .. " in the buffer.")
end

function editor.text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false), "\n")
end

function editor.until_true(what, condition)
  if not vim.wait(60000, condition, 20) then
    error("Waited in vain: " .. what)
  end
end

--- The codes of what is reported in the buffer.
function editor.codes()
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code or diagnostic.user_data.lsp.code
  end, vim.diagnostic.get(0))
end

--- Chooses the entry of that title whenever the editor asks.
function editor.choose(title)
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      if (options.format_item or tostring)(item):find(title, 1, true) then
        return choose(item)
      end
    end
    error("Nothing of the title " .. title .. " is offered.")
  end
end

return editor
