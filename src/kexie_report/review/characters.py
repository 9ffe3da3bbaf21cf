"""Classes of characters for the patterns of rules."""

from __future__ import annotations

import re

__all__ = ["DIGIT_RUN", "FULL_MARKS", "HAN", "HAN_NUMERALS", "is_han", "is_transliterated"]

HAN = "一-鿿〇"
"""What stands inside a character class for 汉字."""

FULL_MARKS = "，。、；：？！“”‘’（）《》〈〉〔〕【】…—～·"
"""The marks of Chinese print."""

DIGIT_RUN = "[0-9](?<![0-9]{2})[0-9]*+"
"""A whole run of digits, tried at its first digit only, so that a long run is read once."""

HAN_NUMERALS = "一二三四五六七八九十"

_HAN = re.compile(f"[{HAN}]")
# The characters that transliterations are made of; a name needs four of them around its dot.
_TRANSLITERATION = frozenset(
    "阿埃艾爱安昂奥巴拜班邦鲍贝本比彼毕宾波玻博勃布查茨达大戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯弗伏福富"
    "盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季济加贾简江杰金京居卡凯坎康考柯科可克肯孔库夸奎昆拉莱赖"
    "兰朗劳勒雷里丽莉利连廉良列林琳凌留刘龙娄卢鲁路露伦罗洛吕马玛迈麦曼芒毛梅门蒙米密苗明缪摩莫默穆姆娜纳奈南内嫩尼妮年"
    "涅宁纽农努诺欧帕潘庞培佩彭皮平泼珀普奇恰强乔切琴琼邱屈让热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山尚绍舍申圣诗什史士舒"
    "白烈斐喀嘉敏俐栋朔司丝斯松苏孙索所塔泰坦汤唐陶特腾提田廷通图土托陀瓦万旺威韦维魏温文翁沃乌吴伍武西希席锡夏香肖萧歇谢辛欣兴休许逊雅"
    "亚延扬杨耶叶伊易因英永尤于约赞早泽曾扎詹张珍芝知志治忠朱竹兹子宗祖佐卓"
)


def is_han(character: str) -> bool:
    """Return whether a character is a 汉字; "" is none.

    >>> is_han("科"), is_han("A"), is_han("")
    (True, False, False)
    """
    return bool(_HAN.match(character))


def is_transliterated(text: str, start: int, end: int) -> bool:
    """Return whether what stands between two offsets parts the halves of a transliterated name.

    >>> is_transliterated("玛丽亚.科斯塔", 3, 4), is_transliterated("活动结束.大家返回", 4, 5)
    (True, False)
    """
    around = text[max(0, start - 2) : start] + text[end : end + 2]
    return len(around) == 4 and all(character in _TRANSLITERATION for character in around)
