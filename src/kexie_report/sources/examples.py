"""The invented report of an empty register: beside the rows that the kinds declare, its own fields."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["REPORT", "SECTIONS"]

REPORT: Mapping[str, str] = {
    "单位.全称": "青河县科协",
    "单位.简称": "县科协",
    "机构[1].全称": "南湖市科协",
    "机构[1].简称": "市科协",
    "时段": "今年以来",
    "日期": "2023-08-14",
    "媒体": "青河网",
    "标题.抓手": "N个聚焦",
    "标题.动词": "建设",
    "标题.目标": "N有科协",
    "导语.主线": "服务高质量发展",
    "导语.目标": "全年目标任务",
    "导语.作风": "靠前服务；精准发力",
    "署名.通讯员": "李青",
    "署名.责任编辑": "王禾",
    "署名.来源": "青河网",
}

SECTIONS: tuple[Mapping[str, str], ...] = (
    {"板块": "强基固本", "原则": "强基固本", "动词": "锻造", "品牌": "“有力科协”", "落点": "新队伍"},
    {"板块": "科普惠民", "原则": "科普惠民", "动词": "搭建", "品牌": "“有为科协”", "落点": "新舞台"},
    {"板块": "人才服务", "原则": "人才服务", "动词": "架起", "品牌": "“有情科协”", "落点": "新桥梁"},
)
"""The records name them by 板块."""
