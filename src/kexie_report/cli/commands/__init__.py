"""The commands: one file each, named as the command, which holds it as `COMMAND`.

A file is imported when its command is asked for; what the list of commands says of each stands here.
"""

from __future__ import annotations

__all__ = ["SUMMARIES"]

SUMMARIES = {
    "init": "建一份空白台账：工作簿和文本文件，填一个就行",
    "draft": "由台账文件写出稿件",
    "check": "检查台账，列出所有问题，不写稿",
    "review": "审校稿子：标点、数字、日期、单位、算术、用语，能自动改的可以改",
    "rules": "列出审校的规则",
    "explain": "说明一条审校规则：依据、错的和对的例句",
    "wordings": "列出所有句式，供审阅",
    "schema": "打印台账文件的 JSON Schema，编辑器据此提示各项名称",
    "doctor": "看看这台电脑缺什么：Word 版面用到的字体",
    "completion": "打印补全脚本：装好以后，按 Tab 键补全命令和选项",
}
